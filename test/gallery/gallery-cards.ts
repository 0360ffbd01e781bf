// Answers as the gallery's cards: each with a short id, its kind's name and a number, and how large Teams counts it.

import type { Speaker } from "../../bot/languages/speaker.ts";
import { renderAs } from "../../bot/render/render.ts";
import type { GalleryCard } from "./page.ts";
import type { Shown } from "./shown-answers.ts";

export function galleryCards(shown: readonly Shown[], speaker: Speaker): GalleryCard[] {
  const counted = new Map<string, number>();
  return shown.map(({ name, of, answer }) => {
    const { card, text } = renderAs(answer, speaker);
    const count = (counted.get(answer.kind) ?? 0) + 1;
    counted.set(answer.kind, count);
    return { id: `${answer.kind}-${count}`, kind: answer.kind, of, name, card, text, bytes: JSON.stringify(card).length * 2 };
  });
}
