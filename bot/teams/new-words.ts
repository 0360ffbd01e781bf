// What a person wrote anew in a message that quotes another one. Teams hands the quotation over in the message's HTML, as a blockquote in
// front of the new words, or as a mark in the text; whatever was quoted is not theirs and is not read.

import type { Activity } from "botbuilder";

/** Twice what the conversation reads of a text, and room for marks. */
const longestHtml = 64_000;

/** Null where nothing is quoted: the text stands as it is. */
export function newWordsIn({ attachments, text }: Activity): string | null {
  const html = attachments?.find(({ contentType, content }) => contentType === "text/html" && typeof content === "string")?.content as
    | string
    | undefined;
  if (html !== undefined && /<blockquote\b/i.test(html)) return plain(withoutQuotes(html.slice(0, longestHtml)));
  if (text !== undefined && /<quoted\b/i.test(text)) return text.replace(/<quoted\b[^<>]*>(?:[^<]*<\/quoted>)?/gi, " ").trim();
  return null;
}

/** What stands outside every blockquote; one that is never closed goes on to the end. */
function withoutQuotes(html: string): string {
  let depth = 0;
  let outside = "";
  for (const part of html.split(/(<\/?blockquote\b[^<>]*>)/i)) {
    if (/^<blockquote/i.test(part)) depth += 1;
    else if (/^<\/blockquote/i.test(part)) depth = Math.max(0, depth - 1);
    else if (depth === 0) outside += part;
  }
  return outside;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'", nbsp: " " };

/** Mentions keep their marks, which are taken out with those of every message. */
function plain(html: string): string {
  return html
    .replace(/<span\b[^<>]*itemtype="http:\/\/schema\.skype\.com\/Mention"[^<>]*>([^<]*)<\/span>/gi, "<at>$1</at>")
    .replace(/<\/?(?:a|b|code|em|i|s|span|strong|u)\b[^<>]*>/gi, "")
    .replace(/<\/?(?!at\b)[a-z][^<>]*>/gi, " ")
    .replace(/&(amp|lt|gt|quot|apos|#39|nbsp);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
}
