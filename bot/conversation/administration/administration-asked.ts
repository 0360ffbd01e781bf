// Understands what administrators say of deliveries: holding all sends back, what was delivered and what not, everybody's subscriptions,
// and which managers can't be reached. Null for every other text. Acts on plain words only; what is about one's own conversation is not read here.

import { plainRequest } from "../plain-request.ts";

export type AdministrationAsked =
  | { readonly asks: "hold"; readonly isPaused: boolean }
  | { readonly asks: "deliveries"; readonly page: number }
  | { readonly asks: "send-again"; readonly named: string }
  | { readonly asks: "subscriptions"; readonly page: number }
  | { readonly asks: "end"; readonly named: string }
  | { readonly asks: "managers" };

const everyone = "(?:everyone|everybody|every one|every body|all people|all users|the (?:whole|entire) (?:company|organi[sz]ation|tenant|team))";
/** What is everybody's by its name, and what is so only where it says so: "pause all digests" is about one's own. */
const sends = `(?:(?:all (?:the )?|every |the )?(?:sends?|sending|deliver(?:y|ies))(?: for ${everyone})?|(?:all (?:the )?)?(?:digests|alerts|digests and alerts|messages|notifications|posts) for ${everyone})`;
const subscriptions = "(?:subscriptions?|digests and alerts)";
const show = "(?:(?:show|list|give|tell)(?: me| us)?|see|open)";
const page = "(?: page (?<page>[1-9][0-9]{0,3}))?";
const id = "(?<id>[0-9a-f]{10})";
const notDelivered =
  "(?:(?:was|were|is|are)(?: not|n[’']?t)|(?:has|have)(?: not|n[’']?t)(?: been)?|did(?: not|n[’']?t)(?: get)?|failed to(?: be)?|could(?: not|n[’']?t)(?: be)?)";
const delivered = "(?:delivered|sent|posted|arrived?|go out|gone out|through)";

const pauses = whole(`(?:pause|hold(?: back)?|halt|suspend|freeze) ${sends}`, "stop all (?:the )?(?:sends|deliveries)");
const resumes = whole(`(?:resume|unpause|restart|continue|release) ${sends}(?: again)?`, `let ${sends} go(?: on| out)?(?: again)?`);
const deliveries = whole(
  `(?:${show} )?(?:the |all |our )?(?:deliver(?:y|ies)(?: status| ledger| card| log| report)?|outbox)${page}`,
  `(?:what|which (?:digests?|alerts?|messages?)(?: and alerts)?) ${notDelivered} ${delivered}`,
  `(?:what|which (?:digests?|alerts?|messages?)) (?:failed|got lost|(?:is|are) unknown|went wrong)(?: to (?:send|arrive))?`,
  `${show} (?:the )?(?:undelivered|failed|unknown|lost)(?: (?:messages|digests|alerts|deliveries|sends))?${page}`,
  `why ${notDelivered} (?:the |an? |our )?(?:digests?|alerts?|messages?) (?:be |been |get )?${delivered}`,
  `why (?:was|were|did|has|have) (?:the |an? |our )?(?:digests?|alerts?|messages?) not (?:get |been |be )?${delivered}`,
);
const ofEveryone = whole(
  `(?:${show} )?(?:${everyone}(?:[’']?s)?|everyones|everybodys) ${subscriptions}${page}`,
  `(?:${show} )?(?:all )?(?:the )?subscriptions of ${everyone}${page}`,
  `what (?:is|are) ${everyone} subscribed to`,
  `(?:${show} )?all (?:the )?subscriptions${page}`,
  "who (?:is|has) subscribed to what",
);
const sendsAgain = whole(`(?:re-?send|send(?: again)?|repeat) (?:message |delivery )?${id}(?: again)?`);
const ends = whole(`(?:stop|end|remove|cancel) (?:the )?subscription ${id}`);
const managers = whole(
  `(?:which|what) managers (?:(?:are|is)(?: not|n[’']?t) reachable|(?:can ?not|can[’']?t|could(?: not|n[’']?t)) be reached|have(?: not|n[’']?t) installed (?:the app|you|it)|are unreachable)`,
  `(?:${show} )?(?:the )?(?:unreachable managers|managers not reached|managers (?:who|that) (?:are(?: not|n[’']?t) reachable|can ?not be reached|can[’']?t be reached|have(?: not|n[’']?t) installed (?:the app|you|it)))`,
  "who of the managers (?:is(?: not|n[’']?t) reachable|can ?not be reached|can[’']?t be reached|has(?: not|n[’']?t) installed (?:the app|you|it))",
);

export function administrationAsked(said: string): AdministrationAsked | null {
  const text = plainRequest(said);
  if (fits(pauses, text)) return { asks: "hold", isPaused: true };
  if (fits(resumes, text)) return { asks: "hold", isPaused: false };
  const ofDeliveries = groupsOf(deliveries, text);
  if (ofDeliveries !== null) return { asks: "deliveries", page: Number(ofDeliveries["page"] ?? 1) };
  const ofSubscriptions = groupsOf(ofEveryone, text);
  if (ofSubscriptions !== null) return { asks: "subscriptions", page: Number(ofSubscriptions["page"] ?? 1) };
  const again = groupsOf(sendsAgain, text)?.["id"];
  if (again !== undefined) return { asks: "send-again", named: again.toLowerCase() };
  const ended = groupsOf(ends, text)?.["id"];
  if (ended !== undefined) return { asks: "end", named: ended.toLowerCase() };
  return fits(managers, text) ? { asks: "managers" } : null;
}

function fits(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

function groupsOf(patterns: readonly RegExp[], text: string): Readonly<Record<string, string | undefined>> | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return found.groups ?? {};
  }
  return null;
}

function whole(...patterns: readonly string[]): RegExp[] {
  return patterns.map((pattern) => new RegExp(`^${pattern}$`, "i"));
}
