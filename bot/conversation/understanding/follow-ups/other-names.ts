// Another product or certification in a question about the rules, "and Power BI?"; or another supposition, "and if Adele leaves?".

import type { Question } from "../../question.ts";
import { programmeNamesIn } from "../programme-names-in.ts";
import { figures, isOurs, type Of, wholeQuestion } from "./whole-question.ts";

/** Products and certifications, in a question about the rules; or another supposition, "and if Adele leaves?". */
export function otherNames({ kind, slots }: Question, { words: said }: Of<"other">): Question | null {
  const words = said.replace(/ (?:too|as well|also|either|instead|rather)$/, "");
  if (/^if \S+ \S/.test(words))
    return kind === "whatIf" || (figures.includes(kind) && isOurs(slots)) ? wholeQuestion("whatIf", `what ${words}`) : null;
  if ((kind !== "mcv" && kind !== "rules") || slots.knowledge === null) return null;
  if (/^(?:mine|ours|yours|theirs|me|us|you|it|that|this|them|those|these|(?:the )?(?:others?|rest))$/.test(words)) return null;
  const { certifications, unlistedCertification } = slots.knowledge.names;
  const isCertificate = certifications.length > 0 || unlistedCertification !== null;
  const named = isCertificate && !/\bcertif/.test(words) ? `${words} certification` : words;
  const names = programmeNamesIn(named);
  const known = names.products.length + names.certifications.length + names.associations.length;
  if (known === 0 && (!isCertificate || names.unlistedCertification === null)) return null;
  const text = kind === "mcv" ? `how much mcv is ${named}` : `does ${named} count`;
  return { ...wholeQuestion(kind, text), slots: { ...slots, knowledge: { ...slots.knowledge, names } } };
}
