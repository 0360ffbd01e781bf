// View of who would get which digest now, and why: one line a subscription, what would be posted first.

import type { DigestPreviewAnswer, PreviewRow } from "../conversation/digest-preview/digest-preview-answer.ts";
import { wouldBePosted } from "../conversation/digest-preview/preview-line.ts";
import type { Speaker } from "../languages/speaker.ts";
import { type Section, type View, view } from "./view.ts";

export function digestPreviewView({ rows, posted, total }: DigestPreviewAnswer, speaker: Speaker): View {
  const title = speaker.say("preview.title");
  if (rows === null) return view({ template: "notice", title, lines: [speaker.say("preview.elsewhere")] });
  if (total === 0) return view({ template: "notice", title, lines: [speaker.say("preview.none")], asks: ["ask.digest"] });
  const [now, later] = [rows.filter(wouldBePosted), rows.filter((row) => !wouldBePosted(row))];
  const rest = total - rows.length;
  return view({
    template: "notice",
    title,
    lines: [speaker.say("preview.count", { posted, total }), speaker.say("preview.nothingSent")],
    sections: [...section(speaker.say("preview.now"), now, speaker), ...section(speaker.say("preview.later"), later, speaker)],
    notes: rest === 0 ? [] : [speaker.say("preview.more", { count: rest })],
    asks: ["ask.subscribed"],
  });
}

function section(heading: string, rows: readonly PreviewRow[], speaker: Speaker): Section[] {
  return rows.length === 0 ? [] : [{ heading, lines: rows.map((row) => lineOf(row, speaker)) }];
}

function lineOf({ area, isShared, who, why, month, day }: PreviewRow, speaker: Speaker): string {
  const about = { month: month === null ? "" : speaker.month(month), day: day === null ? "" : speaker.day(day) };
  const because = speaker.say(why === "waits-data" && month === null ? "preview.nothingKnown" : `preview.why.${why}`, about);
  return speaker.say(isShared ? "preview.shared" : "preview.personal", { area, who, because });
}
