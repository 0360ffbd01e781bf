// Whether a text acknowledges or snoozes one alert, which one, and until when. Pure. A button names the alert; who types may say "this".
// A text about all alerts ("snooze the alerts until Monday") is none of these: it pauses what somebody is sent.

import type { Day } from "../../kernel/month.ts";
import { pauseIn } from "../understanding/pause-in.ts";
import type { AlertDeed } from "./alert-life.ts";

export interface AlertDeedAsked {
  /** Null where the latest one is meant. */
  readonly ref: string | null;
  /** Null where until when is not plain. */
  readonly deed: AlertDeed | null;
}

const one = "(?:(?:this|that|it|the (?:last|latest|newest) one)|(?:this |that |the (?:last |latest |newest )?)?alert(?: ([0-9a-f]{12}))?)";
const acknowledges = new RegExp(`^(?:please )?(?:acknowledge|acknowledged|ack)(?: ${one})?(?: please)?$`);
const snoozes = new RegExp(`^(?:please )?(?:snooze|remind me (?:again )?(?:of|about)) ${one}(?: (.+?))?(?: please)?$`);

export function alertDeedAsked(raw: string, today: Day): AlertDeedAsked | null {
  const text = raw
    .toLowerCase()
    .replace(/[.!]+$/, "")
    .replace(/\s+/g, " ")
    .trim();
  const acknowledged = acknowledges.exec(text);
  if (acknowledged !== null) return { ref: acknowledged[1] ?? null, deed: { does: "acknowledge" } };
  const snoozed = snoozes.exec(text);
  if (snoozed === null) return null;
  const [, ref = null, rest = ""] = snoozed;
  if (/^(?:until|till?) (?:it|this|that) (?:gets?|is|becomes?) worse$/.test(rest)) return { ref, deed: { does: "snooze", until: null } };
  const until = pauseIn(rest, today)?.until ?? null;
  return { ref, deed: until === null ? null : { does: "snooze", until } };
}
