// The least that a bot on the same botbuilder and restify can do: says back what was said. The limit that ours is held against.
// Prints its port once it listens, and ends with its parent.

import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Request, type Response } from "botbuilder";
import restify from "restify";

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer({ name: "echo" });
server.use(restify.plugins.bodyParser());
server.post("/api/messages", (request: unknown, response: unknown, next: () => void) => {
  adapter
    .process(request as Request, response as Response, async (context) => {
      if (context.activity.type === "message") await context.sendActivity(`You said: ${context.activity.text}`);
    })
    .then(
      () => next(),
      () => next(),
    );
});
server.listen(0, "127.0.0.1", () => console.log(`Echo listens on 127.0.0.1:${(server.address() as { port: number }).port}.`));
process.on("disconnect", () => process.exit(0));
