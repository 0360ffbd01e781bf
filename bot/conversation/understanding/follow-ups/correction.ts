// What somebody puts right: "no, I meant June", "sorry, Enterprise", "not 80, 90", "make it five", "back to 70". Tells the part that is
// meant, as it was typed. "No certs" is no correction: a "no" corrects only where something sets it apart.

const no =
  "(?:(?:no|nope|nah)(?=[,.;:!–-]|\\s+(?:i|we|wait|sorry|the|for|in|on|as|not|actually|meant|rather|make)\\b)|not that(?: one)?(?=[,.;:!–-])|no wait|wait|hold on|sorry|sry|oops|whoops|pardon|my bad|my mistake|actually|nvm|never ?mind|ah|oh|ok|okay|hm+)";
const meant =
  "(?:(?:i|we)(?: only| just| actually| really)? (?:meant|mean|said|wanted|asked)(?: to (?:say|ask|write))?|meant|i was asking|(?:i(?:['’]m| am) )?talking about|make (?:it|that|this)|(?:change|switch|set) (?:it |that |this )?(?:back )?to|let['’]?s say|(?:and |now )?(?:let['’]?s )?(?:go |going )?back to|rather|it (?:should|must) be|should be)";
const apart = "[\\s,.;:!–-]+";
const start = new RegExp(`^(?:${no}${apart})*(?:(?:${meant}|${no})${apart})+(?=\\S)`, "i");
const says = new RegExp(`\\b${meant}\\b`, "i");
const setsRight = /^(?:no|nope|nah|wait|not that|no wait|hold on|sorry|sry|oops|whoops|pardon|my bad|my mistake|actually|nvm|never ?mind)\b/i;
const notThis = new RegExp(
  `^(?:no${apart})?not (?:the |in |for )?([^,;]{1,40}?)(?:\\s*[,;–-]\\s*(?:but |rather |just )?|\\s+but (?:rather )?)(\\S.*)$`,
  "i",
);
const thisNot = /^((?:\S+\s+){0,3}?\S+?)\s*[,;–-]\s*(?:and )?not (?:the |in |for )?((?:\S+\s+){0,3}?\S+?)\s*[.!?]*$/i;
const wasRight = /^(\S[^,;]{0,30}?) (?:was|is) (?:right|correct|fine|better)\s*[.!]*$/i;
const longest = 120;

export interface Correction {
  /** What is meant, as it was typed. */
  readonly meant: string;
  /** What is not, where that is said. */
  readonly instead: string | null;
}

/** @returns null where nothing is put right */
export function correctionIn(said: string): Correction | null {
  const text = said.trim();
  if (text.length > longest) return null;
  const [, wrong, right] = notThis.exec(text) ?? [];
  if (wrong !== undefined && right !== undefined) return { meant: right, instead: wrong };
  const [begun] = start.exec(text) ?? [];
  const isBegun = begun !== undefined && (says.test(begun) || setsRight.test(begun));
  const rest = isBegun ? text.slice(begun.length) : text;
  const [, kept, left] = thisNot.exec(rest) ?? [];
  if (kept !== undefined && left !== undefined) return { meant: kept, instead: left };
  return isBegun ? { meant: wasRight.exec(rest)?.[1] ?? rest, instead: null } : null;
}
