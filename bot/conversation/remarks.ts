// What people say to a program beside questions: praise, abuse, a lone emoji, and that they want to begin anew. Whole messages only:
// a question with a rude or kind word in it stays a question.

import { words } from "./understanding/words.ts";

export type Remark = "start-over" | "compliment" | "abuse" | "emoji";

const you = "(?:you(?: guys)?|u|this|that|it|this bot|the bot|seventy|70|your (?:answers?|work))";
const very = "(?:(?:really|so|very|such|just|absolutely|truly|a|an|the|my|one|what|quite|pretty|super) )*";
const praise =
  "(?:great|good|nice|awesome|amazing|excellent|brilliant|fantastic|wonderful|clever|smart|helpful|useful|perfect|best|cool|lovely|impressive|impressed|genius|legend|star|lifesaver|hero|rock|rule)";
const curse =
  "(?:stupid|dumb|idiot|idiotic|moron|useless|worthless|rubbish|garbage|trash|crap|crappy|shit|shitty|bullshit|terrible|awful|pathetic|annoying|hate|suck|sucks|worst|fool|foolish|fucking|fuck|fucker|bastard|asshole|arsehole|damn|bloody|bitch|lame|ugly|incompetent|loser|joke)";
const tail =
  "(?: (?:you|u|bot|70|seventy|job|work|answer|answers|piece of|stuff|tool|thing|machine|program|assistant|ever|so far|at all|man|mate|again|off|up|one|very much|indeed|really|thing|too|this|that|it))*";

const startOver =
  /^(?:(?:please|ok|okay|let us|let s|lets|can we|i want to|we should|no) )*(?:start (?:over|again|afresh|anew|from scratch)|forget (?:(?:about )?(?:it|that|this|everything|all(?: of (?:it|that))?|what (?:i|we) (?:said|asked)|the last question|my last question|our conversation|the conversation))|new (?:topic|subject|question|conversation|chat)|never ?mind(?: that| it)?|nevermind|reset(?: (?:the )?(?:conversation|chat|context))?|clear (?:that|the (?:conversation|context|chat)|everything)|scratch that|different (?:topic|question|subject)|change (?:the )?(?:topic|subject))(?: please| then| now)?$/;
const compliment = new RegExp(
  `^(?:(?:oh|wow|thanks|thank you|hey|ok) )*(?:${very}${praise}${tail}|${you} (?:(?:are|is|were|was|s|re) )?(?:doing )?${very}${praise}${tail}|(?:(?:i|we) )?(?:(?:really|just|all) )*(?:love|like|adore|appreciate) (?:it|${you})|well done${tail}|(?:good|great|nice) (?:job|work|bot|one)${tail}|keep (?:it up|up the good work)|bravo|kudos|wow|chapeau|much appreciated|that (?:was|is) (?:a )?(?:great|big) help)$`,
);
const abuse = new RegExp(
  `^(?:(?:oh|wow|hey|ok|well|god|no|listen|shut up) )*(?:${you} (?:(?:are|is|were|was|s|re) )?${very}(?:${curse} (?:(?:piece of|and|little|old|bloody|fucking) )?)*${curse}${tail}|${very}(?:${curse} (?:(?:piece of|and|little|old) )?)*${curse}${tail}|(?:i|we) (?:(?:really|just|all) )*hate ${you}|shut (?:the (?:fuck|hell) )?up${tail}|go to hell|go away|get lost|what (?:a|an) ${very}(?:${curse} (?:(?:piece of|and|little|old) )?)*${curse}${tail}|screw you|wtf|stfu)$`,
);
const pictures = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe0e\ufe0f\u20e3\s]|[\u{e0020}-\u{e007f}])+$/u;
/** A longer message says more than that. */
const longest = 120;

export function remarkIn(text: string): Remark | null {
  if (pictures.test(text)) return "emoji";
  if (text.length > longest) return null;
  const said = words(text)
    .join(" ")
    .replace(/^70 (?=.)/, "");
  if (startOver.test(said)) return "start-over";
  if (abuse.test(said)) return "abuse";
  return compliment.test(said) ? "compliment" : null;
}
