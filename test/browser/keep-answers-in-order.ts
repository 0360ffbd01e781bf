// Holds back what the Playground tells its page while the page is still sending, so that no answer overtakes its question.
// Without this, a bot that answers within a few milliseconds loses replies: the page drops those to a post that it does
// not know yet (seen in 15 of 100 channel posts of version 0.2.28).

import type { Page, Request } from "playwright-core";

export async function keepAnswersInOrder(page: Page): Promise<void> {
  let sending = 0;
  let held: (() => void)[] = [];

  function settled(request: Request): void {
    if (request.method() !== "POST") return;
    sending -= 1;
    if (sending > 0) return;
    const due = held;
    held = [];
    for (const deliver of due) deliver();
  }

  page.on("request", (request) => {
    if (request.method() === "POST") sending += 1;
  });
  page.on("requestfinished", settled);
  page.on("requestfailed", settled);
  await page.routeWebSocket(/.*/, (socket) => {
    socket.connectToServer().onMessage((message) => {
      if (sending === 0) socket.send(message);
      else held.push(() => socket.send(message));
    });
  });
}
