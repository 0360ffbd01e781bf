// Views of who may see and do what: names that are withheld, a refusal with who could, somebody's own roles, and changes of roles.

import type { Role } from "../access/role.ts";
import type { HeldBy } from "../conversation/ports.ts";
import type { NotAllowedAnswer, OwnRolesAnswer, RoleChangeAnswer, RoleHoldersAnswer, WithheldAnswer } from "../conversation/roles/access-answer.ts";
import type { Speaker } from "../languages/speaker.ts";
import { type View, view } from "./view.ts";

export function withheldView({ about, because }: WithheldAnswer, speaker: Speaker): View {
  const suppositions = ["example.whatIf.count", "example.whatIf.usage", "example.whatIf.track"] as const;
  return view({
    template: "notice",
    title: speaker.say("withheld.title"),
    lines: [speaker.say(`withheld.${about}`), speaker.say(`withheld.how.${because}`)],
    sections: about === "supposition" ? [{ heading: speaker.say("declined.works"), lines: suppositions.map((key) => speaker.say(key)) }] : [],
    asks: about === "supposition" ? suppositions : ["ask.missing", "ask.score"],
  });
}

export function notAllowedView({ deed, needs, administrators }: NotAllowedAnswer, speaker: Speaker): View {
  const roles = speaker.list(needs.map((role) => speaker.say(`role.${role}`)));
  return view({
    template: "notice",
    title: speaker.say("roles.title"),
    lines: [
      speaker.say(`roles.notAllowed.${deed}`, { roles }),
      speaker.say("roles.whoCould", {
        administrators: administrators.length === 0 ? speaker.say("roles.anAdministrator") : speaker.list(administrators),
      }),
    ],
    asks: ["ask.missing", "ask.score"],
  });
}

export function ownRolesView({ roles, deeds, areNamesOpen, administrators }: OwnRolesAnswer, speaker: Speaker): View {
  const given = roles.filter((role) => role !== "viewer");
  const names = administrators.length === 0 ? speaker.say("roles.anAdministrator.start") : speaker.list(administrators);
  return view({
    template: "notice",
    title: speaker.say("roles.title"),
    lines: [
      speaker.say("roles.own", { roles: speaker.list((given.length === 0 ? roles : given).map((role) => aRole(speaker, role))) }),
      speaker.say("roles.may.everybody"),
      ...(areNamesOpen ? [speaker.say("roles.may.namesOpen")] : []),
      ...deeds.filter((deed) => !(areNamesOpen && deed === "see-names")).map((deed) => speaker.say(`roles.may.${deed}`)),
      ...(deeds.includes("administer") ? [] : [speaker.say("roles.more", { administrators: names })]),
    ],
  });
}

/** More people than these are counted; the command lists them all. */
const holdersShown = 25;

export function roleHoldersView({ role, holders, withIds }: RoleHoldersAnswer, speaker: Speaker): View {
  const rest = holders.length - holdersShown;
  return view({
    template: "notice",
    title: speaker.say("roles.title"),
    lines: [
      role === null
        ? speaker.say("roles.holders", { count: holders.length })
        : role === "viewer"
          ? speaker.say("roles.holdersOf.everybody")
          : speaker.say("roles.holdersOf", { count: holders.length, role: speaker.say(`role.${role}`) }),
      ...holders.slice(0, holdersShown).map((one) => holderLine(speaker, one, withIds)),
      ...(rest > 0 ? [speaker.say("list.more", { count: rest })] : []),
    ],
  });
}

function holderLine(speaker: Speaker, { person, name, roles, isBySetting }: HeldBy, withIds = true): string {
  const told = roles.map((role) => speaker.say(isBySetting && role === "administrator" ? "roles.bySetting" : `role.${role}`));
  const unnamed = withIds ? person : speaker.say("roles.unnamed");
  const who = name === null ? unnamed : withIds ? `${name} (${person})` : name;
  return speaker.say("roles.holder", { who, roles: speaker.list(told) });
}

export function roleChangeView({ done, role, who, candidates, reach }: RoleChangeAnswer, speaker: Speaker): View {
  const about = { who: done === "which-person" && who === "" ? "none" : who, role: aRole(speaker, role) };
  return view({
    template: "notice",
    title: speaker.say("roles.title"),
    lines: [speaker.say(`roles.done.${done}`, about), ...(reach === undefined ? [] : [reachLine(reach, speaker)])],
    sections: candidates.length === 0 ? [] : [{ heading: speaker.say("roles.candidates"), lines: candidates.map((one) => holderLine(speaker, one)) }],
  });
}

function reachLine({ isReached, link }: NonNullable<RoleChangeAnswer["reach"]>, speaker: Speaker): string {
  return isReached ? speaker.say("roles.reach.reached") : speaker.say("roles.reach.not", { link: link ?? "none" });
}

function aRole(speaker: Speaker, role: Role): string {
  return speaker.say(`roles.a.${role}`);
}
