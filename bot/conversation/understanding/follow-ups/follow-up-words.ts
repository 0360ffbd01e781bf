// The words by which a text is told to be only a part of a question: what it opens with, what it ends with, and what it asks in itself.
// All are for texts in the form of words.ts, but for what is read as it was typed.

import { countPattern } from "../count-of.ts";

export const remark =
  /^(?:(?:many )?thanks?(?: you| a lot| so much)?|ok(?:ay)?|great|good|nice|cool|perfect|right|hmm*|aha|i see|so|well|hey|hi|please|yes|70)\b (?=.)/;
const it = "(?:it|that|this|those|they|things|the same)";
export const opener = new RegExp(
  `^(?:(?:and|but|or|also|then|now) )*(?:what about|how about|what of|(?:and )?(?:the )?same(?: thing| question)?(?= (?:for|in|on|as|with|to))|and|but|or|also|then|only|just|(?:what|how) (?:is|are|was|were|does|did|would|will) ${it}(?: (?:look|be|been|have been|stand|doing))?(?: like)?(?= (?:for|in|on|as|with|under|at|last|next|a|one|two|this)\\b)|(?:(?:can|could|would|will) you )?(?:please )?(?:show|give|tell|do|get|run|repeat|list)(?: (?:me|us))?(?: ${it})(?: again)?(?= (?:for|in|on|as|with|under|at)\\b))(?: |$)`,
);
export const only = /^(?:(?:and|but|no|then) )*(?:only|just|rather) /;
export const trailing = / (?:too|as well|also|either|instead|rather)$/;
export const preposition = /^(?:for|in|on|as|since|until|from|to|by|during|under) /;
export const fillers =
  /\b(?:for|in|on|at|of|the|a|an|our|ours|we|us|with|as|by|to|from|please|then|now|instead|just|only|too|also|either|rather|ones?|those|track|path|points?|there|and|or|is|are|it|that|were|was|looking|doing|since|until)\b/g;

export const why =
  /^(?:and |but |so )*(?:why|how come|how so|because of what|what is the reason|for what reason|(?:(?:can|could|would|will) you )?(?:please )?explain)(?: (?:is|are|was|not|so|that|this|it|the|then|please|exactly|though|so?|how|low|high|few|many|little|much|zero|at|case|reason|for))*$/;
export const which =
  /^(?:and |but |so |just )*(?:(?:who|which|whose|what)(?: (?:ones?|are|is|they|them|those|these|exactly|customers?|clients?|accounts?|people|persons?|of|that))*|which (?:ones|of (?:them|those|these)) (?:count|are counted|do|qualify)|show(?: (?:me|us|them|it|those|these|all))*|(?:name|list)(?: (?:them|those|these|all))+|by name|names|details)(?: please| exactly| then)?$/;
const supposing =
  "(?:(?:and|but|so|then|or) )*(?:(?:what (?:if|about|would happen with|happens with|happens if)|how about|suppose|if|with|and if) )*(?:(?:we|i) )?(?:(?:had|have|get|got|gain|add|added|adding|win|won|just) )?(?:with |only )?";
export const counted = new RegExp(
  `^${supposing}(${countPattern}|none)(?: (more|extra|additional|further|other|less|fewer))?(?: (?:of (?:them|those|these)|ones?|instead|please|then))*$`,
);
export const shifted =
  /^(?:(?:and|but|or|what about|how about|same for|in|for) )*the (month|year) (before|earlier|after(?= that| it|$))(?: (?:that|it|this|then))?$|^(?:(?:and|but|or|what about|how about|in|for) )*(?:the )?(month) (earlier|later)$/;
export const without =
  /^(?:(?:and|but|what about|what if|how about|so|only|just) )*(?:without|excluding|except(?: for)?|other than|apart from|leaving out|not (?:via|by|with|through|counting)) (\S.*?)(?: (?:too|as well|either|also|please|then))*$/;
export const missing =
  /^(?:(?:and|so|but|then|ok) )*how many (?:more|of (?:them|those|these)|ones)(?: more)?(?: (?:of (?:them|those|these)|(?:do|would|will|should|must) (?:we|i)(?: still| have to| need to)? (?:need|get|add|miss|want)|are (?:missing|needed|left)|then|still))*$/;
export const whether = /^(?:(?:and|or|so|but) )*(?:is|was) (?:it|that|this)(?: (?:all|only|just|because of|due to|from|about))* /;
/** "Did we in July?" */
export const elliptic =
  /^(?:(?:and|but|or) )*(?:did|were|was|will|would|have|had|do) (?:we|it)(?: (?:be|have))? (?=(?:in|on|for|at|last|next|a|by|during|as|this)\b)/;
export const typedWithout =
  /(?:without|excluding|except(?: for)?|other than|apart from)\s+(\S[^\n]*?)(?:\s+(?:too|as well|either|also|please|then))*[\s?!.]*$/i;
export const against = new RegExp(
  `^(?:(?:and|but|so|then|now|how) )*(?:does )?(?:(?:compared?|compare) ?(?:${it})?|${it} compared|how does ${it} compare|(?:and )?(?:versus|vs|against)|(?:the |what is the )?difference) (?:(?:to|with|from|against|and|vs) )+(\\S.*)$`,
);
