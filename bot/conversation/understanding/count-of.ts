// Reads a count that people write in digits or words: "3", "three", "a couple of", "another". Takes nothing that could be any number.

const words: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  another: 1,
  single: 1,
  two: 2,
  couple: 2,
  pair: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
};

const tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const ones = "one|two|three|four|five|six|seven|eight|nine";
/** "Twenty-one". */
export const compound = `(?:${tens})[ -](?:${ones})`;
/** "A few" is no number. */
const single = Object.keys(words).map((word) => (word === "a" ? "a(?! (?:few|lot|number|bit|handful|bunch|little|while)\\b)" : word));

/** A pattern for a count, to be put into others; what it finds is read by `countOf`. */
export const countPattern = String.raw`(?:${compound}|a hundred|a thousand|a couple of|a couple|a pair of|a dozen|half a dozen|\d{1,6}(?:\.\d+)?|${single.join("|")})`;

export function countOf(text: string): number | null {
  const plain = text.trim().replace(/ of$/, "");
  if (plain === "half a dozen") return 6;
  if (new RegExp(`^${compound}$`).test(plain)) return plain.split(/[ -]/).reduce((sum, word) => sum + (words[word] ?? 0), 0);
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  return words[plain.replace(/^a (?=couple|pair|dozen|hundred|thousand)/, "")] ?? null;
}
