// What was understood of a text: a kind of question and what it is about. Kinds are the catalogue's own words.

import type { Day, Month } from "../kernel/month.ts";
import type { Category, Designation, Subcategory, Track } from "../kernel/program.ts";
import type { WhenNamed } from "./understanding/whens-in.ts";

export const kinds = [
  "gap",
  "score",
  "subcategory",
  "attained",
  "why",
  "needed",
  "plan",
  "whatIf",
  "history",
  "compare",
  "forecast",
  "people",
  "customers",
  "mcv",
  "rules",
  "track",
  "freshness",
  "designations",
  "benefits",
  "renewal",
  "associate",
  "mismatch",
  "subscribe",
  "import",
  "help",
  "outOfScope",
] as const;
export type Kind = (typeof kinds)[number];

/** When a question is about: a month named in full, a month of the year, a month of so many years before, or so many months before or after the as-of month. */
export type WhenAsked =
  | { readonly month: Month }
  | { readonly monthOfYear: number; readonly yearsBack?: number }
  | { readonly monthsBack: number }
  | { readonly monthsAhead: number };

export type SubscriptionWish = "start-digest" | "stop-digest" | "start-alert" | "stop-alert" | "stop-all" | "list";

export interface AmountAsked {
  readonly product: string;
  readonly units: number;
}

/** What a text names of the rule books and the programme. */
export interface NamesAsked {
  /** Titles as some rule book has them; several where several fit. */
  readonly certifications: readonly string[];
  /** A certification that was named and is in no rule book, as it was written. */
  readonly unlistedCertification: string | null;
  /** Another name that was asked about and that no rule book has, as it was written. */
  readonly unlistedName: string | null;
  /** Workloads and products as some rule book has them; several where a part of a name fits several. */
  readonly products: readonly string[];
  /** Ids of associations; several where a kind of them was named. */
  readonly associations: readonly string[];
  readonly amounts: readonly AmountAsked[];
  /** Products that the list of benefits has. */
  readonly benefits: readonly string[];
}

/** Which part of a subject is asked about first; null for the subject as a whole. */
export const topics = {
  renewal: ["anniversary", "safe", "falls", "enrol", "fee", "legacy", "months"],
  track: ["which", "near", "thresholds", "other"],
  freshness: ["refresh", "months", "certificates", "day"],
  designations: ["cloud", "closest", "compare", "names"],
  benefits: ["specializations", "fits", "reach", "skilling", "licences"],
  associate: ["how", "time", "not-counted", "certificate"],
  rules: ["disputes", "twice", "worth", "minimum", "trials", "retired", "workloads", "certifications", "associations", "target"],
  mcv: ["explain", "deployment", "rate"],
} as const satisfies Partial<Record<Kind, readonly string[]>>;
export type KnowledgeKind = keyof typeof topics;
export type Topic<Of extends KnowledgeKind = KnowledgeKind> = (typeof topics)[Of][number];

/** What a question about the rules or the programme is about beyond subcategory, track, month and designation. */
export interface KnowledgeAsked {
  readonly topic: Topic | null;
  readonly names: NamesAsked;
}

export interface Slots {
  readonly subcategories: readonly Subcategory[];
  readonly categories: readonly Category[];
  readonly track: Track | null;
  /** Points asked for, when another target than 70 is named. */
  readonly target: number | null;
  /** The designations that a text names; several where it names a badge that they share. */
  readonly designations: readonly Designation[];
  /** The total that Partner Center is said to show. */
  readonly reportedTotal: number | null;
  readonly when: WhenAsked | null;
  /** Every month that is named, in order, and whether a span begins or ends with it. */
  readonly whens: readonly WhenNamed[];
  readonly wish: SubscriptionWish | null;
  readonly helpFor: "asked" | "greeting" | "thanks" | null;
  /** Null for every kind that is not about the rules or the programme. */
  readonly knowledge: KnowledgeAsked | null;
}

export interface Question {
  /** What was said, in the form of understanding/words.ts. */
  readonly text: string;
  readonly kind: Kind;
  readonly slots: Slots;
  /** Words of the text that may be names of customers or people, as they were typed; left out where there are none. */
  readonly names?: readonly string[];
  /** The whole question as a sentence, where the text said only a part of it and the rest was taken over from the question before. */
  readonly readAs?: string;
  /** Whom the text names of the partner's own, by identity: set only where who asks may see names. */
  readonly named?: NamedIds;
  /** The words that fit several of the partner's own: which one is meant was asked back. */
  readonly which?: string;
}

export interface NamedIds {
  readonly customers: readonly string[];
  readonly people: readonly string[];
}

/** What the text is said after: a program in front of this one may need more than the text. */
export interface TextContext {
  /** The present day with the asker's partner. */
  readonly today: Day;
  /** What was asked last in this conversation by the same person; null when nothing was, or too long ago. Read when it is asked for. */
  before(): Promise<Question | null>;
}

/** Where a text stands alone. */
export const nothingBefore = async (): Promise<null> => null;

/** Either what was asked, in order and at least one; or the questions that come nearest, likeliest first, at most three, perhaps none. */
export type Understood =
  | { readonly isSure: true; readonly questions: readonly [Question, ...Question[]] }
  | { readonly isSure: false; readonly nearest: readonly Question[] };

/** Understands a text, or says that it doesn't. Figures never come from here. */
export interface Understanding {
  understand(text: string, context: TextContext): Promise<Understood>;
}
