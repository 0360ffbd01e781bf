// Finds a name that a question asks about and that no rule book has: "does Widget Pro count", "rate of Widget Pro".
// Takes only what stands where a name stands, and nothing that is a word of the subject itself.

/** Where a name stands in a question, told by the words around it. */
const places: readonly RegExp[] = [
  /^(?:is|does|do|are|would|will) (?:the |an? )?(.{2,60}?)(?: workloads?| products?| subscriptions?)? (?:still |now |also )?(?:(?:an? )?(?:eligible|accepted|counted|valid)|counts?)\b/,
  /\b(?:rate|rates|mcv) (?:of|for|has) (?:the |an? )?(?:\d+k? )?(.{2,60}?)(?: users?| profiles?| seats?)?$/,
  /\b(?:is|are) \d+k? (.{2,60}?) (?:users?|profiles?|seats?)\b/,
];

/** Words of the subject: what is asked about in them is no name. */
const subjectWords = new Set(
  `it this that these those they we i you our us my your the a an and or of for to in on at by with as from not no so what which who how many much
  certification certifications certificate certificates exam exams title titles workload workloads product products association associations
  trial trials free paid subscription subscriptions customer customers client clients person people one revenue usage growth adds add net deployment
  deployments intermediate advanced skilling performance success points point score partner designation badge retired expired old new user users
  profiles mcv rate rates rules rule threshold minimum maximum something anything everything each every seat seats`.split(/\s+/),
);

/** @param text in the form of words.ts */
export function unlistedIn(text: string): string | null {
  const found = places.map((place) => place.exec(text)?.[1]).find((phrase) => phrase !== undefined);
  if (found === undefined) return null;
  return found.split(" ").some((word) => subjectWords.has(word)) ? null : found;
}
