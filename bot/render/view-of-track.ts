// View of the answer about the track: which one and why, the score on both, how the two differ.

import type { TrackAnswer, TrackStanding } from "../conversation/knowledge/track-answer.ts";
import type { Track } from "../kernel/program.ts";
import { shownGap } from "../languages/shown-points.ts";
import type { Speaker } from "../languages/speaker.ts";
import { askedFirst, filled, restsOnNotes, thresholdText } from "./say-knowledge.ts";
import { basisNotes, nameOf, partnerOf, points } from "./say-parts.ts";
import { type View, view } from "./view.ts";

export function trackView(answer: TrackAnswer, speaker: Speaker): View {
  const { standing, topic } = answer;
  const parts = {
    which: { heading: speaker.say("track.which"), lines: standing === null ? [speaker.say("track.noData")] : whichLines(answer, standing, speaker) },
    near: { heading: speaker.say("track.near"), lines: standing === null ? [] : nearLines(answer, standing, speaker) },
    other: { heading: speaker.say("track.scores"), lines: standing === null ? [] : scoreLines(standing, speaker) },
    thresholds: { heading: speaker.say("track.thresholds"), lines: differenceLines(answer, speaker) },
  };
  const first = topic !== null && parts[topic].lines.length > 0 ? topic : "which";
  const order = (["which", "near", "other", "thresholds"] as const).filter((one) => one !== first);
  const { lines, sections } = askedFirst(parts[first], first === "thresholds" ? speaker.say("track.thresholdsLead") : null);
  return view({
    template: "answer",
    title: speaker.say("track.title"),
    headline: standing === null ? "" : trackName(speaker, standing.track),
    lines,
    sections: filled(...sections, ...order.map((one) => parts[one])),
    notes: [
      ...new Set([...(standing === null ? [] : basisNotes(speaker, standing.basis, { usage: false })), ...restsOnNotes(speaker, answer.restsOn)]),
    ],
    asks: ["ask.score", "ask.missing"],
  });
}

function trackName(speaker: Speaker, track: Track): string {
  return speaker.say(`track.${track}`);
}

function whichLines(answer: TrackAnswer, standing: TrackStanding, speaker: Speaker): string[] {
  const { track, trackFrom, pairs, isUnclear, basis } = standing;
  const about = { partner: partnerOf(speaker, basis), track: trackName(speaker, track), month: speaker.month(basis.asOf) };
  return [
    speaker.say(`track.is.${trackFrom}`, about),
    ...(pairs === null
      ? [speaker.say("track.noPairs")]
      : [speaker.say("track.pairs", { ...pairs, usd: speaker.number(answer.revenueOverUsd), month: about.month })]),
    speaker.say("track.rule", { count: answer.enterpriseFromPairs, usd: speaker.number(answer.revenueOverUsd) }),
    ...(isUnclear ? [speaker.say("track.unclear")] : []),
  ];
}

function nearLines({ enterpriseFromPairs, revenueOverUsd }: TrackAnswer, { pairs }: TrackStanding, speaker: Speaker): string[] {
  if (pairs === null) return [speaker.say("track.noPairs")];
  const missing = { now: Math.max(0, enterpriseFromPairs - pairs.now), baseline: Math.max(0, enterpriseFromPairs - pairs.baseline) };
  const about = { ...missing, count: enterpriseFromPairs, usd: speaker.number(revenueOverUsd) };
  return [speaker.say(missing.now + missing.baseline === 0 ? "track.nearReached" : "track.nearMissing", about)];
}

function scoreLines({ scores, basis, track }: TrackStanding, speaker: Speaker): string[] {
  return (["smb", "enterprise"] as const).map((one) => {
    const { total, attained } = scores[one];
    const gap = shownGap(basis.target, total);
    const about = { track: trackName(speaker, one), total: points(speaker, total), gap, target: basis.target };
    const says = speaker.say(gap > 0 ? "track.scoreMissing" : "track.scoreEnough", about);
    const status = speaker.say(attained === null ? "attained.open" : attained ? "attained.yes" : "attained.no");
    return `${says} ${status}${one === track ? ` ${speaker.say("track.own")}` : ""}`;
  });
}

function differenceLines({ differences }: TrackAnswer, speaker: Speaker): string[] {
  return differences.map(({ subcategory, max, enterprise, smb }) => {
    const [large, small] = [thresholdText(speaker, subcategory, enterprise), thresholdText(speaker, subcategory, smb)];
    const about = { name: nameOf(speaker, subcategory), max, enterprise: large, smb: small };
    return speaker.say(large === small ? "track.same" : "track.difference", about);
  });
}
