// The HTTP service: routes, limits and health. Refuses with 4xx what is not an activity and stays up whatever comes in.

import type { Server } from "node:http";
import restify, { type Request, type Response } from "restify";
import { Fault } from "../kernel/fault.ts";
import type { Telemetry } from "../kernel/telemetry.ts";
import { activityShape } from "./activity-shape.ts";
import { answer } from "./answer.ts";
import { type ImportApi, importRoutes } from "./import-routes.ts";
import { onlyJson } from "./only-json.ts";

export interface HttpPorts {
  /** Handles an activity whose shape was checked, and answers the request. */
  receiveActivity(request: Request, response: Response): Promise<void>;
  /** Whether we may answer to this service address. */
  isAllowedServiceUrl(serviceUrl: string): boolean;
  /** Rejects when the storage can't be reached. */
  checkReady(): Promise<void>;
  readonly imports: ImportApi;
  readonly telemetry: Telemetry;
}

export interface HttpService {
  readonly port: number;
  /** Stops listening and waits for the requests under way. */
  close(): Promise<void>;
}

/** A message of Teams is at most 100 KB; card inputs and mentions come on top. */
const largestBody = 256 * 1024;

export async function serveHttp(listen: { port: number; host: string }, ports: HttpPorts): Promise<HttpService> {
  const server = restify.createServer({ name: "seventy", ignoreTrailingSlash: true });
  server.on("restifyError", (_request: Request, _response: Response, _error: unknown, done: () => void) => done());
  server.get(
    "/healthz",
    answer(async (_request, response) => void response.send(200, { status: "alive" })),
  );
  server.get(
    "/readyz",
    answer(async (_request, response) => ready(ports, response)),
  );
  server.post(
    "/api/messages",
    onlyJson,
    ...restify.plugins.jsonBodyParser({ maxBodySize: largestBody, mapParams: false } as Parameters<typeof restify.plugins.jsonBodyParser>[0]),
    answer(async (request, response) => messages(ports, request, response)),
  );
  importRoutes(server, ports.imports, ports.telemetry);
  await listening(server, listen);
  const { port } = server.address() as { port: number };
  return { port, close: () => closed(server.server as Server) };
}

async function ready(ports: HttpPorts, response: Response): Promise<void> {
  try {
    await ports.checkReady();
    response.send(200, { status: "ready" });
  } catch (error) {
    ports.telemetry.warn("storage not reachable", {}, error);
    response.send(503, { status: "storage not reachable" });
  }
}

async function messages(ports: HttpPorts, request: Request, response: Response): Promise<void> {
  const refuse = (status: number, code: string, message: string): void => void response.send(status, { error: { code, message } });
  const activity = activityShape.safeParse(request.body);
  if (!activity.success) {
    const [issue] = activity.error.issues;
    return refuse(400, "http.not-an-activity", `${issue?.path.join(".") || "the body"}: ${issue?.message ?? "not an activity"}`);
  }
  if (!ports.isAllowedServiceUrl(activity.data.serviceUrl))
    return refuse(403, "http.service-address-not-allowed", "serviceUrl: not an address of Teams");
  try {
    await ports.receiveActivity(request, response);
  } catch (error) {
    ports.telemetry.error("activity not handled", { type: activity.data.type }, error);
    if (!response.headersSent) refuse(400, "http.activity-not-handled", "The activity could not be handled.");
  }
}

function listening(server: restify.Server, { port, host }: { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    // Restify raises the error once more under its own name, which nobody listening would make an uncaught one.
    server.on("error", () => {});
    server.server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Fault(
              "http.port-taken",
              `port ${port} is taken`,
              `Port ${port} is in use by another program. End it, or choose another port with PORT.`,
              { cause: error },
            )
          : new Fault(
              "http.cannot-listen",
              `can't listen on ${host}:${port}`,
              `The service can't listen on ${host}:${port} (${error.code ?? "unknown reason"}).`,
              {
                cause: error,
              },
            ),
      ),
    );
    server.listen(port, host, () => resolve());
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
