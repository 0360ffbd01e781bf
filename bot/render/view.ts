// What a card and the plain text show, as strings that are ready to be read. Both faces are made from the same view,
// so that a figure can't be in one of them only. Strings are plain: what a customer or partner is called is never markup.

import type { SentenceKey } from "../languages/speaker.ts";

export interface ScoreRow {
  readonly name: string;
  readonly points: string;
  /** The same in words, for the plain text. */
  readonly spoken: string;
  /** How much of the bar is filled, of 100; null for no bar. */
  readonly filled: number | null;
  readonly colour: "Good" | "Accent" | "Warning" | "Attention";
  readonly note: string;
  /** That the row's gate fails; empty where it holds. */
  readonly gate?: string;
}

/** A standing in one or two words, before the sentences that say it. */
export interface Badge {
  readonly text: string;
  readonly style: "Good" | "Attention" | "Warning";
}

/** Figures side by side; every one of them stands in the view's words as well. */
export interface Bars {
  readonly title: string;
  readonly data: readonly { readonly x: string; readonly y: number }[];
  /** The same in one line, for clients without charts. */
  readonly line: string;
}

/** A line over time; every figure of it stands in the view's words as well, because clients without charts show none. */
export interface Chart {
  readonly title: string;
  readonly points: readonly { readonly x: string; readonly y: number }[];
}

/** A button that decides about an import that waits for its yes. */
export interface Choice {
  readonly title: string;
  readonly does: "confirm" | "cancel";
  readonly id: string;
}

/** A button that does something with what the card tells, as a sentence that is understood. */
export interface Deed {
  readonly title: string;
  readonly ask: string;
}

/** A total on a dial from 0 to 100, beside the words that say it. */
export interface Gauge {
  readonly title: string;
  readonly value: number;
  readonly target: number;
  /** What the two parts of the dial are called. */
  readonly below: string;
  readonly reached: string;
}

/** A section's lines once more as a table, for clients that draw one: at most three columns, so that a phone shows them. */
export interface Table {
  readonly columns: readonly { readonly title: string; readonly width: number; readonly align: "Left" | "Right" }[];
  readonly rows: readonly (readonly string[])[];
}

/** A line of a section once more as what it is about and, at the right, its figure; for every client. */
export interface Pair {
  readonly what: string;
  /** Smaller, each under the one before. */
  readonly details?: readonly string[];
  readonly figure: string;
}

/** A section's lines once more as a numbered step with its figures and, smaller, what helps with it. */
export interface Step {
  readonly place: string;
  readonly what: string;
  readonly figures: string;
  readonly details: readonly string[];
}

/** One of a list, each with a button of its own. */
export interface Entry {
  readonly text: string;
  /** Smaller, below it; empty where there is none. */
  readonly detail: string;
  /** What is said by pressing; null where nothing can be done. */
  readonly button: { readonly title: string; readonly ask: string } | null;
}

export interface Section {
  readonly heading: string;
  /** Everything the section says; it starts with what its table's rows, its pairs or its steps say. */
  readonly lines: readonly string[];
  readonly table?: Table;
  readonly pairs?: readonly Pair[];
  readonly steps?: readonly Step[];
  /** How many of the lines table, pairs or steps say, where that isn't one a row. */
  readonly linesDrawn?: number;
}

export interface View {
  /** The template in cards/ that shows it; steps are shown by `plan`, entries by `entries`, rows, badge and gauge by `gap` and `scorecard`, bars by `list`, a chart by `trend`. */
  readonly template: "answer" | "scorecard" | "notice" | "trend" | "gap" | "list" | "plan" | "entries";
  readonly title: string;
  /** How the question was read, where it was not read as it stood; empty otherwise. */
  readonly readAs: string;
  /** The largest text; empty where there is none. */
  readonly headline: string;
  /** An Adaptive Card text colour. */
  readonly tone: "default" | "good" | "attention";
  readonly badge: Badge | null;
  /** One line under the headline; empty where there is none. */
  readonly status: string;
  readonly lines: readonly string[];
  /** Whether a scorecard's card says the lines as well, where headline, status and rows don't say all that they do. */
  readonly showsLines: boolean;
  readonly rows: readonly ScoreRow[];
  readonly sections: readonly Section[];
  /** A list whose entries have a button each; null where there is none. */
  readonly entries: { readonly heading: string; readonly items: readonly Entry[] } | null;
  /** What only the plain text says, because a card has no room for it. */
  readonly textOnly: readonly Section[];
  readonly gauge: Gauge | null;
  readonly chart: Chart | null;
  readonly bars: Bars | null;
  readonly notes: readonly string[];
  /** What is to be decided, as buttons. */
  readonly choices: readonly Choice[];
  /** What can be done about it, as buttons before all others. */
  readonly deeds: readonly Deed[];
  /** Questions that make sense next, as buttons. */
  readonly asks: readonly SentenceKey[];
  /** Whole questions that a button asks as they stand; they come first. */
  readonly questions: readonly string[];
  /** Questions that are asked in the personal chat, which a button opens; they come first of all. Shown by `scorecard`. */
  readonly links: readonly { readonly asks: SentenceKey; readonly url: string }[];
  /** What a button's question is about beyond its words: the month and, where one was asked for, the track. */
  readonly asksAbout: string;
}

export function view(partial: Partial<View> & Pick<View, "template" | "title">): View {
  return {
    readAs: "",
    questions: [],
    headline: "",
    tone: "default",
    badge: null,
    status: "",
    lines: [],
    showsLines: false,
    rows: [],
    sections: [],
    entries: null,
    textOnly: [],
    gauge: null,
    chart: null,
    bars: null,
    notes: [],
    choices: [],
    deeds: [],
    asks: [],
    links: [],
    asksAbout: "",
    ...partial,
  };
}
