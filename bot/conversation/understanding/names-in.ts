// Finds names of the partner's own customers and people in a text, by full name or by the beginning of it that nobody else has.
// Two that fit are both told: which one is meant is asked, never guessed.

export interface Named {
  /** What identifies it: a tenant or a person's identity. */
  readonly id: string;
  readonly name: string;
}

export interface FoundName {
  /** The words of the text that name it. */
  readonly words: string;
  readonly candidates: readonly Named[];
}

/** Words that begin many names and tell none apart. */
export const commonWords = new Set(
  `the a an and or of for to in on at by we our us you i it is are do does did what which who how why when if so all any no not one two three
  new more most less few other another extra next last first top best good
  customer customers client clients company partner partners group account accounts business power tenant team people person
  add adds added lose loses lost drop drops leave leaves get gets win wins buy buys sell sells grow grows fall falls double triple
  usage growth consumption deployment deployments architect architects consultant consultants developer developers expert experts
  advanced intermediate certification certifications certificate certificates exam exams skilling performance score points total
  enterprise smb track month year plan forecast trend change compare security infrastructure`.split(/\s+/),
);

export function plainWords(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’`´]s\b/g, "")
    .replace(/[^\p{L}\p{N}%.&+-]+/gu, " ")
    .replace(/(?<!\d)[.-]|[.-](?!\d)/g, " ")
    .replace(/ +/g, " ")
    .trim();
}

/**
 * @param text in the form of plainWords
 * @param by `beginning` where the first words of a name may stand for it, as with people and customers
 */
export function namesIn(text: string, known: readonly Named[], by: "whole" | "beginning"): FoundName[] {
  const bySpelling = new Map<string, Named[]>();
  for (const one of known)
    for (const spelling of by === "whole" ? [plainWords(one.name)] : spellingsOf(one)) {
      const others = bySpelling.get(spelling) ?? [];
      if (!others.some(({ id }) => id === one.id)) bySpelling.set(spelling, [...others, one]);
    }
  const found: FoundName[] = [];
  let rest = ` ${text} `;
  for (const [spelling, candidates] of [...bySpelling].sort(([a], [b]) => b.length - a.length)) {
    if (!rest.includes(` ${spelling} `)) continue;
    rest = rest.replaceAll(` ${spelling} `, " \u0000 ");
    found.push({ words: spelling, candidates });
  }
  return found;
}

/** A turn looks for the same names several times, and a partner may have 10,000. */
const spelled = new WeakMap<Named, readonly string[]>();

/** The whole name, and each beginning of it that is long enough to mean somebody. */
export function spellingsOf(named: Named): readonly string[] {
  const known = spelled.get(named) ?? spellings(named.name);
  spelled.set(named, known);
  return known;
}

function spellings(name: string): string[] {
  const parts = plainWords(name).split(" ");
  return parts.flatMap((_, index) => {
    const spelling = parts.slice(0, index + 1).join(" ");
    const tells = spelling.length >= 3 && parts.slice(0, index + 1).some((part) => !commonWords.has(part) && !/^\d+$/.test(part));
    return tells ? [spelling] : [];
  });
}
