// Makes text from outside harmless in a card: names come from exports and may hold markdown, mentions or bindings.
// Bindings are hidden from the template engine and put back afterwards as plain characters.

const markdown = /[\\*_[\]<>`~]/g;
/** What begins a list or a heading at a line's start. */
const lineStart = /^(\s*)(?:([-+#])(?=[\s#])|(\d+)([.)])(?=\s))/gm;
/** An address that a client might make a link of by itself, where it isn't one of Microsoft's, which are our sources. */
const address = /\b([a-z][a-z+.-]*:)\/\/(?!(?:[a-z]+\.)?microsoft\.com\/)/gi;
const wordJoiner = "\u2060";
const bindingMark = "\uE000";

/** Escapes every string in a value; keys and numbers stay. */
export function escaped(value: unknown): unknown {
  return mapped(value, (text) =>
    text
      .replace(markdown, (mark) => `\\${mark}`)
      .replace(lineStart, (_, space: string, mark?: string, digits = "", dot = "") => `${space}${digits}\\${mark ?? dot}`)
      .replace(address, `$1${wordJoiner}//`)
      .replaceAll("${", `$${bindingMark}{`),
  );
}

/** Puts the characters of a binding back, once no template reads them any more. */
export function restored(value: unknown): unknown {
  return mapped(value, (text) => text.replaceAll(`$${bindingMark}{`, "${"));
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((part) => mapped(part, change));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapped(part, change)]));
}
