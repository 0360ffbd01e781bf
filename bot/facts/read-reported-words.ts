// Finds a reported scorecard in what somebody typed: `Security, October 2026: adds 12, skilling 20, growth 8, deployments 10`.
// Names before numbers, or numbers before names; commas may be missing. What is left over is complained of, never skipped.

import { readMonth } from "./read-dates.ts";
import { reportedDesignations, reportedRow } from "./reported-names.ts";
import { addEntry, type ReportedSheet } from "./reported-sheet.ts";

const monthPattern =
  /\(?\b(?:as of|as at|for|in)?\s*\b(\d{4}-\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s,-]+(?:\d{4}|\d{2}))\b\)?/i;
const number = String.raw`[-−–]?\d+(?:\.\d+)*(?:\s*(?:\/|out of|of)\s*\d+(?:\.\d+)*)?`;
const nameFirst = new RegExp(String.raw`^\s*([^\d]*?)\s*(?:[:=–]\s|[:=]|-\s)?\s*(${number})\s*(?:points?\b|pts?\b)?\.?`, "i");
const numberFirst = new RegExp(String.raw`^\s*(${number})\s*(?:points?\b|pts?\b)?\s*(?:for|in|from|on)?\s*([^\d]+?)\s*(?=[-−–]?\d|$)`, "i");
/** Words beside a name that say nothing of their own. */
const filler = /^(?:with|we have|we've got|we got|the|our)\s+|\s+(?:of|is|are|at|has|have)$/gi;
/** The longest name, Solutions Partner for Digital & App Innovation (Azure), has eight words. */
const longestName = 8;
const longestPiece = 200;

export function addWords(sheet: ReportedSheet, line: number, text: string): void {
  const rest = takeDesignations(sheet, line, takeMonth(sheet, line, text));
  for (const piece of rest.split(/[,;]|\s+(?:and|plus)\s+/i)) addPiece(sheet, line, piece);
}

function takeMonth(sheet: ReportedSheet, line: number, text: string): string {
  const found = monthPattern.exec(text);
  const month = readMonth(found?.[1]?.replace(/\bsept\b/i, "sep") ?? "");
  if (found === null || month === null) return text;
  sheet.months.push({ line, column: "", month });
  return text.replace(found[0], " ");
}

/** Takes the designations out, with whatever politeness stands before the first one. */
function takeDesignations(sheet: ReportedSheet, line: number, text: string): string {
  const words = text.trim().split(/\s+/);
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const span = longestDesignation(words.slice(at));
    const name = words.slice(at, at + span).join(" ");
    if (span === 0) kept.push(words[at] ?? "");
    else sheet.designations.push({ line, column: "", name: name.replace(/[:,;.]+$/, "") });
    if (span > 0 && !kept.some((word) => /\d/.test(word))) kept.length = 0;
    else if (span > 0 && /^(?:for|in|of)$/i.test(kept.at(-1) ?? "")) kept.pop();
    at += Math.max(1, span);
  }
  const rest = kept.join(" ").replace(/^(?:the |our )?(?:score(?:card)?\b)?\s*(?:is\b)?\s*[:,;–-]*\s*(?!\d)/i, "");
  const colon = /^([^\d:]+):/.exec(rest)?.[1]?.trim();
  if (colon === undefined || reportedRow(colon) !== undefined) return rest;
  sheet.designations.push({ line, column: "", name: colon });
  return rest.slice(rest.indexOf(":") + 1);
}

function longestDesignation(words: readonly string[]): number {
  for (let count = Math.min(longestName, words.length); count > 0; count -= 1)
    if (reportedDesignations(words.slice(0, count).join(" ")).length > 0) return count;
  return 0;
}

function addPiece(sheet: ReportedSheet, line: number, piece: string): void {
  let left = piece.trim().replace(/[.!:]+$/, "");
  const notReported = /^([^\d]+?)\s*[:=]?\s(?:n\/?a|unknown|none)$/i.exec(left.slice(0, longestPiece));
  if (notReported?.[1] !== undefined) {
    addEntry(sheet, { line, column: notReported[1] }, notReported[1], "-");
    return;
  }
  const isNumberFirst = /^\d/.test(left);
  while (left !== "") {
    if (left.length > longestPiece) {
      sheet.complaints.push({ file: sheet.file, line, column: "", what: `"${left.slice(0, 40)}…" is too long; write such as adds 12, growth 8` });
      return;
    }
    const found = (isNumberFirst ? numberFirst : nameFirst).exec(left);
    const [name, points] = isNumberFirst ? [found?.[2], found?.[1]] : [found?.[1], found?.[2]];
    if (found === null || name === undefined || points === undefined || name.trim() === "") {
      sheet.complaints.push({ file: sheet.file, line, column: "", what: whyNot(left) });
      return;
    }
    const plain = name.replace(filler, "").trim();
    addEntry(sheet, { line, column: plain }, plain, points);
    left = left.slice(found[0].length).trim();
  }
}

function whyNot(left: string): string {
  const shown = left.slice(0, 40);
  if (/^[\d.]+$/.test(left)) return `"${shown}" has no subcategory beside it; write decimals with a point`;
  return /\d/.test(left) ? `"${shown}" can't be told apart; write such as adds 12, growth 8` : `"${shown}" has no points beside it`;
}
