// Whether a text asks for something that no answer of ours would be about: a target that cannot be, a year as a whole,
// somebody else's score. Such a text is not understood, because an answer about 70, today and us would answer another question.

import type { Kind, Slots } from "../question.ts";
import { targetNamed } from "./slots.ts";
import { words } from "./words.ts";

/** Words that may be written with a capital and name nobody: ours, the programme's, the calendar's and the commonest of English. */
export const ownWords = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow now christmas easter spring summer autumn winter
  smb enterprise small medium track path partner partners solutions solution capability score scores scorecard designation designations badge pcs
  microsoft 70 seventy bot teams cloud center centre partnercenter program programme ai business applications application apps app
  dynamics power platform bi copilot azure modern work security data digital infrastructure central sales fabric finance operations
  bc fo f o crm erp csp cpor dpor pal mcv mau pamau mpn id
  performance skilling skill skills customer customers success net new adds add additions usage consumption growth deployment deployments deployed
  intermediate advanced certification certifications certificate certificates certified training trainings architect architects
  functional consultant consultants subcategory subcategories category categories gate gates gap points point total result status target bar threshold
  we our ours us i me my mine you your it its they their he she the a an this that these those there here any all each every everything
  everyone everybody anything something nothing both some which what when where who how many much far close near more most not no yes
  in on at of for to from by and or is are was were do does did has have had be last next previous current currently latest company firm
  organization organisation team month months year quarter meeting board boss ceo management review doing going looking standing qualified good
  okay ok still left missing needed required reached so please`.split(/\s+/),
);

const others =
  /\b(?:of|for|is|are|was|were|do|does|did|has|have|had)\s+(\p{Lu}[\p{L}\p{N}&-]*)|(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}&-]*)['’]s?\s+(?:\p{L}+\s+)?(?:scorecard|score|points|total|gap|result|standing|status|designation)\b/giu;

export function asksForOther(kind: Kind, text: string, plain: string, slots: Slots): boolean {
  return (kind === "gap" && isNoTarget(targetNamed(plain))) || namesYearAlone(plain, slots) || isAboutOthers(text, plain);
}

function isNoTarget(target: number | null): boolean {
  return target !== null && (target <= 0 || target > 100);
}

function namesYearAlone(plain: string, { when }: Slots): boolean {
  return /\b((19|20)\d\d|fy ?\d\d)\b/.test(plain) && !(when !== null && "month" in when);
}

/** "How many points does Liverpool have", "score of Contoso": of somebody else we know nothing. */
function isAboutOthers(text: string, plain: string): boolean {
  const subject = /\b(?:does|did) (?!the (?:company|partner)\b)([\w-]+) (?:have|score|get)\b/.exec(plain)?.[1];
  if (subject !== undefined && !ownWords.has(subject)) return true;
  // Who writes in capitals only, names nobody by them.
  if (text === text.toUpperCase()) return false;
  return [...text.matchAll(others)].some(([, after, owner]) => {
    const name = after ?? owner ?? "";
    return /^\p{Lu}/u.test(name) && !words(name).every((word) => ownWords.has(word));
  });
}
