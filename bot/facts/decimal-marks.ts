// Reads amounts and finds out whether a column writes 1,234.50 or 1.234,50. Each cell that can be only one of the two is evidence
// for the whole file; a cell such as 1,5 or 1.234 is read when other cells tell, and refused when none does. Nothing is guessed.

export type DecimalMark = "point" | "comma";

/** What is known before the first row: nothing at first; after one reading the mark, or that no cell tells it. */
export type KnownMark = DecimalMark | "undecidable" | "unknown";

/** `undecided` where nothing tells yet: the column has to be read to its end, and then once more. */
export type ReadAmount = number | "undecided" | { readonly what: string };

interface Evidence {
  readonly text: string;
  readonly line: number;
}

const longestShown = 40;

export class DecimalMarks {
  readonly #known: KnownMark;
  readonly #found: { point: Evidence | null; comma: Evidence | null } = { point: null, comma: null };
  #sawUndecided = false;

  constructor(known: KnownMark) {
    this.#known = known;
  }

  /** What a second reading is to know; null when none is needed. */
  get forSecondReading(): DecimalMark | "undecidable" | null {
    if (!this.#sawUndecided) return null;
    return this.#found.point !== null ? "point" : this.#found.comma !== null ? "comma" : "undecidable";
  }

  /** @param text trimmed and not empty. */
  read(text: string, line: number): ReadAmount {
    const whole = wholeNumber(text);
    if (whole !== null) return whole;
    const [, minus, figures = ""] = /^(-?)\$?(.*)$/s.exec(text) ?? [];
    const shape = shapeOf(figures);
    if (shape === null) return { what: `"${text.slice(0, longestShown)}" is not a number` };
    const mark = shape === "whole" ? "point" : shape === "point" || shape === "comma" ? this.#confirm(shape, text, line) : this.#settle(shape, text);
    if (typeof mark === "object" || mark === "undecided") return mark;
    const plain = mark === "point" ? figures.replaceAll(",", "") : figures.replaceAll(".", "").replace(",", ".");
    return minus === "-" ? -Number(plain) : Number(plain);
  }

  /** A cell that can have only this mark. */
  #confirm(mark: DecimalMark, text: string, line: number): DecimalMark | { what: string } {
    const against = this.#found[mark === "point" ? "comma" : "point"];
    if (against !== null) return contradiction(text, mark, against);
    this.#found[mark] ??= { text, line };
    return mark;
  }

  /** A cell that could have either. */
  #settle(shape: "either" | "comma-alone", text: string): DecimalMark | "undecided" | { what: string } {
    const mark = this.#found.point !== null ? "point" : this.#found.comma !== null ? "comma" : this.#known;
    if (mark === "unknown") {
      this.#sawUndecided = true;
      return "undecided";
    }
    if (mark === "undecidable")
      return {
        what: `"${text.slice(0, longestShown)}" may have a decimal comma or a thousands separator, and the column does not tell; export with a decimal point and no thousands separators`,
      };
    return mark === "point" && shape === "comma-alone" ? contradiction(text, "comma", this.#found.point) : mark;
  }
}

/** Few digits and nothing else, which is what almost every cell has; null for all others. */
function wholeNumber(text: string): number | null {
  if (text.length > 9) return null;
  let value = 0;
  for (let index = 0; index < text.length; index += 1) {
    const digit = text.charCodeAt(index) - 0x30;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * What a number's writing says of its marks. `either` is one mark before three digits: a decimal or thousands.
 * `comma-alone` is a comma that can't separate thousands, with nothing else that confirms it as a decimal one.
 */
function shapeOf(text: string): "whole" | "point" | "comma" | "either" | "comma-alone" | null {
  if (/^\d+$/.test(text)) return "whole";
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return "either";
  if (/^\d+\.\d+$/.test(text) || /^\d{1,3}(?:,\d{3})+\.\d+$/.test(text) || /^\d{1,3}(?:,\d{3}){2,}$/.test(text)) return "point";
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(text) || /^\d{1,3}(?:\.\d{3}){2,}$/.test(text) || /^\d{4,},\d+$/.test(text)) return "comma";
  return /^\d{1,3},\d+$/.test(text) ? "comma-alone" : null;
}

function contradiction(text: string, mark: DecimalMark, against: Evidence | null): { what: string } {
  const place = against === null ? "other cells have" : `"${against.text}" in line ${against.line} has`;
  const other = mark === "point" ? "comma" : "point";
  return { what: `"${text.slice(0, longestShown)}" has a decimal ${mark}, and ${place} a decimal ${other}; export with a decimal point throughout` };
}
