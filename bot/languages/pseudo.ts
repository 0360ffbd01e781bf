// A language that nobody speaks, made from the English catalogue: accented, in brackets, 40 percent longer. What a card or a text
// shows without accents did not come from the catalogue, and what does not fit in it will not fit in German. For tests only.

import { IntlMessageFormat } from "intl-messageformat";
import english from "./en.json" with { type: "json" };
import { makeSpeaker, type SentenceKey, type Speaker } from "./speaker.ts";

type Parts = ReturnType<IntlMessageFormat["getAst"]>;

/** The kinds of a message's parts, as IntlMessageFormat numbers them. */
const literal = 0;
const choices = [5, 6];

export const opening = "⟦";
export const closing = "⟧";

const accented: Readonly<Record<string, string>> = Object.fromEntries(
  [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter, index) => [
    letter,
    [..."áƀçďéƒĝĥíĵķľɱñóƥʠřšťúṽŵẋýžÁƁÇĎÉƑĜĤÍĴĶĽṀÑÓƤɊŘŠŤÚṼŴẊÝŽ"][index] ?? letter,
  ]),
);

export const pseudoSpeaker: Speaker = makeSpeaker("en-GB", (key) => new IntlMessageFormat(pseudoParts(key), "en-GB"));

function pseudoParts(key: SentenceKey): Parts {
  const parts = new IntlMessageFormat(english[key].text, "en-GB").getAst().map(pseudoPart);
  return [{ type: literal, value: opening }, ...parts, { type: literal, value: `${filling(lengthOf(parts))}${closing}` }] as Parts;
}

function pseudoPart(part: Parts[number]): Parts[number] {
  if (part.type === literal) return { ...part, value: part.value.replace(/[a-z]/gi, (letter) => accented[letter] ?? letter) };
  if (!choices.includes(part.type) || !("options" in part)) return part;
  const options = Object.entries(part.options).map(([name, one]) => [name, { ...one, value: one.value.map(pseudoPart) }]);
  return { ...part, options: Object.fromEntries(options) };
}

/** The letters of the sentence without what is filled in; of choices the longest. */
function lengthOf(parts: Parts): number {
  return parts.reduce((sum, part) => {
    if (part.type === literal) return sum + part.value.length;
    if (!("options" in part)) return sum;
    return sum + Math.max(...Object.values(part.options).map((one) => lengthOf(one.value)));
  }, 0);
}

/** Two fifths more, in words, so that it wraps as words do. */
function filling(length: number): string {
  return " ẋẋẋẋ".repeat(Math.ceil(length)).slice(0, Math.ceil(length * 0.4));
}
