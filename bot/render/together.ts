// Several answers in one message: one card that holds each card's body under the one before, with the buttons of all, and one text.
// Teams would show two messages for two cards, and a person reads them as one reply.

import type { Rendered } from "./render.ts";

/** Teams shows no more buttons than this. */
const mostButtons = 6;

export function together(all: readonly Rendered[]): Rendered {
  const [first, ...others] = all;
  if (first === undefined) throw new RangeError("No answers to show together");
  const body = all.flatMap(({ card }, index) =>
    index === 0 ? listOf(card["body"]) : [{ type: "Container", separator: true, spacing: "Large", items: listOf(card["body"]) }],
  );
  const actions = all.flatMap(({ card }) => listOf(card["actions"]));
  const titles = new Set<unknown>();
  // What both offer is offered once.
  const offered = actions.filter((one) => !titles.has(titleOf(one)) && titles.add(titleOf(one)));
  return {
    card: { ...first.card, body, actions: offered.slice(0, mostButtons), fallbackText: all.map(({ card }) => card["fallbackText"]).join("\n\n") },
    text: all.map(({ text }) => text).join("\n\n"),
    summary: [first, ...others].map(({ summary }) => summary).join(" "),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function titleOf(action: unknown): unknown {
  return (action as { title?: unknown }).title;
}
