// A reading that may have been meant, as a whole question that a button asks. Its words are those of the catalogue of questions to offer,
// with track, month and area where the reading has them, so no name of a customer or a person can stand in it.

import type { Speaker } from "../languages/speaker.ts";
import { areaName } from "./area-name.ts";
import { monthName } from "./month-name.ts";
import { nothingBefore, type Question, type TextContext, type Understanding } from "./question.ts";
import { asSentence } from "./understanding/follow-ups/as-sentence.ts";

/** At most three, likeliest first, and only those that are understood as what they stand for. */
export async function fullQuestions(
  nearest: readonly Question[],
  speaker: Speaker,
  understanding: Understanding,
  today: TextContext["today"],
): Promise<string[]> {
  const found: string[] = [];
  for (const question of nearest) {
    const full = question.readAs ?? fullQuestion(question, speaker);
    if (full === null || found.includes(full)) continue;
    const read = await understanding.understand(full, { today, before: nothingBefore });
    if (read.isSure && read.questions.length === 1 && read.questions[0].kind === question.kind) found.push(full);
  }
  return found.slice(0, 3);
}

function fullQuestion({ kind, slots }: Question, speaker: Speaker): string | null {
  const subject = slots.subcategories[0] ?? slots.categories[0];
  const name = subject === undefined ? null : sayName(speaker, subject);
  const keys = [
    ...(kind === "subcategory" && subject !== undefined ? [`ask.${subject}`] : []),
    ...(name === null ? [] : [`reading.of.${kind}`]),
    ...(kind === "gap" && slots.target !== null && slots.target !== 70 ? ["reading.of.target"] : []),
    `reading.any.${kind}`,
  ];
  const key = keys.find((one) => speaker.knows(one));
  if (key === undefined || !speaker.knows(key)) return null;
  const about = [
    ...slots.designations.slice(0, 1).map((id) => (id === "business-applications" ? "" : speaker.say("asked.inArea", { area: areaName(id) }))),
    slots.track === null ? "" : speaker.say("asked.onTrack", { track: speaker.say(`track.${slots.track}`) }),
    slots.when !== null && "month" in slots.when && !takesNoMonth.has(kind) ? ` in ${asSentence(monthName(slots.when.month))}` : "",
  ].join("");
  const sentence = speaker.say(key, { name: name ?? "", target: slots.target ?? 70 });
  return about === "" ? sentence : sentence.replace(/([?]?)$/, (_, mark: string) => `${about}${mark}`);
}

/** Kinds in which a month is another thing than the month asked about, or nothing. */
const takesNoMonth: ReadonlySet<string> = new Set([
  "people",
  "customers",
  "needed",
  "plan",
  "whatIf",
  "compare",
  "history",
  "forecast",
  "subscribe",
  "help",
  "import",
]);

function sayName(speaker: Speaker, id: NonNullable<Question["slots"]["subcategories"][0] | Question["slots"]["categories"][0]>): string {
  const key = `subcategory.${id}`;
  const name = speaker.knows(key) ? speaker.say(key) : speaker.say(`category.${id}` as "category.skilling");
  return `${name[0]?.toLowerCase() ?? ""}${name.slice(1)}`;
}
