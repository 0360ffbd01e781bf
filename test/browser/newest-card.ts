// Finds the card that answers: one that was not on the page, or looked different, when it was last remembered.
// Remembers by writing what a card says onto its element, because a card can be replaced where it stands.

import type { Locator } from "playwright-core";

const seen = "data-seen";

/** From now on only cards that come or change are new. */
export async function rememberCards(cards: Locator): Promise<void> {
  await cards.evaluateAll((all, mark) => {
    for (const card of all) card.setAttribute(mark, card.innerText);
  }, seen);
}

/** Names the newest of the new cards, so that it can be found again; null when there is none yet. */
export async function nameNewCard(cards: Locator, name: string): Promise<true | null> {
  return cards.evaluateAll(
    (all, { mark, given }) => {
      const fresh = all.filter((card) => card.innerText !== card.getAttribute(mark));
      // A channel shows the newest post first, and in each post the newest answer last.
      const post = fresh[0]?.closest(".fui-Card");
      const newest = fresh.filter((card) => card.closest(".fui-Card") === post).at(-1);
      newest?.setAttribute("data-card", given);
      return newest ? true : null;
    },
    { mark: seen, given: name },
  );
}
