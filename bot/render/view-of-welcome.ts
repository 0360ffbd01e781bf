// View of the welcome where the app was installed: who brought it, what it is for, and the one thing that it offers, which needs a yes.

import type { WelcomeAnswer } from "../conversation/welcome/welcome-answer.ts";
import type { SentenceKey, Speaker } from "../languages/speaker.ts";
import { type View, view } from "./view.ts";

const asks: Readonly<Record<WelcomeAnswer["where"], readonly SentenceKey[]>> = {
  team: ["ask.digest", "ask.gap", "ask.score"],
  group: ["ask.digest", "ask.gap", "ask.score"],
  personal: ["ask.gap", "ask.score", "ask.digest", "ask.alert"],
};

export function welcomeView({ where, installer, channel }: WelcomeAnswer, speaker: Speaker): View {
  const by =
    where === "personal" ? [] : [speaker.say(installer === null ? `welcome.${where}.unnamed` : `welcome.${where}`, { installer: installer ?? "" })];
  const offer = channel === null ? speaker.say(`welcome.offer.${where}`) : speaker.say("welcome.offer.channel", { channel });
  return view({
    template: "notice",
    title: speaker.say("help.title"),
    lines: [speaker.say("welcome.what"), ...by, offer, speaker.say(where === "personal" ? "welcome.personal" : "welcome.mention")],
    notes: [speaker.say("help.source")],
    asks: asks[where],
  });
}
