// Texts about the rules and the programme whose words would otherwise be taken for another kind: "explain" asks for a reason,
// "what if" for a calculation, "who" for a person. Looked for before those; as narrow as that needs.

import type { Kind } from "../question.ts";
import { examCode } from "./exam-code.ts";

const monthNames = "january|february|march|april|june|july|august|september|october|november|december";
const certificate = `certif\\w*|exams?|fundamentals|${examCode}`;
const counting = "counts?|counted|eligible|accepted|valid|recogni[sz]ed";
const track = "(enterprise|smb|tracks?|paths?)";
const association = "(associations?|attributions?|cpor|dpor|pal|csp|partner of record|partner admin link)";

export const knowledgePatterns: readonly (readonly [Kind, readonly RegExp[]])[] = [
  [
    "renewal",
    [
      /\b(legacy|action pack)\b/,
      /\bwho\b.*\benrol\w*\b/,
      /\bqualif(ied|ying) (month|day)s?\b/,
      /\b(save|saves|saved) us\b/,
      /\b(must|should|can|do) we pay\b/,
      /^(?=.*\b(until when|how long)\b)(?=.*\b(safe|keep|hold|holds|stay)\b)(?!.*\bcertif)/,
      /^(?=.*\b(costs?|price|pay)\b)(?=.*\b(designation|badge|enrol\w*|membership|solutions partner)\b)/,
      /\b(which|what)\b.*\bmonths?\b.*\b(would count|save|saves|carry|carries|qualif\w+)\b/,
      /\bwhat happens\b.*\b(lose|fall|falls|drop|drops|below|miss|missed|renew\w*)\b(?!.*\b(points|adds|architects?|customers?)\b)/,
      /\b(do|does|can|will) (we|i|it)\b.*\b(keep|lose|stay|drop out)\b.*\b(badge|designation|status|benefits)\b/,
    ],
  ],
  [
    "track",
    [
      /\b(enterprise or smb|smb or enterprise)\b/,
      /\bwhy (not )?(enterprise|smb)\b/,
      /\bmakes? us (enterprise|smb)\b/,
      /\b(would|is) (enterprise|smb) (be )?(harder|easier|better|worse)\b/,
      /\b(until|before|to become|become|to be|reach) (we are |we become )?(an )?enterprise\b/,
      /\bdifferent (for|on|in) (the )?(enterprise|smb)\b/,
      new RegExp(
        `^(?=.*\\b(who|why|how come)\\b)(?=.*\\b(are|am|were|put|decide[ds]?|chose|says?|in|on|as)\\b)(?=.*\\b${track}\\b)(?!.*\\b(points|score|growth|adds)\\b)`,
      ),
      new RegExp(`\\bput us (in|on|into|onto)\\b.*\\b${track}\\b`),
      new RegExp(`\\bhow would we (score|do|stand|look)\\b.*\\b${track}\\b`),
      /\b(do|does|is|are|how)\b.*\b(track|path|tracks|paths)\b.*\b(change|matter|affect|differ|differs|different)\b/,
      /\bdifferences?\b.*\b(between|of)\b.*\b(tracks|paths|smb and enterprise|enterprise and smb)\b/,
    ],
  ],
  [
    "freshness",
    [
      /\bwhen (was|were|did|is)\b.*\b(imported|loaded|uploaded|refreshed|updated)\b/,
      /\b(last|latest|newest) import\b/,
      /\b(how recent|most recent)\b/,
      /^(is|are|do|did|have|has|which|what)\b.*\b(data|exports?|files?|january|february|march|april|may|june|july|august|september|october|november|december)\b.*\b(complete|loaded|on file|in yet|there yet)\b/,
      /^do (you|we) have (the |any )?data\b/,
      /\bwhen (does|do|will) (partner center|microsoft|the score|the data) (update|refresh|change)\b/,
      /\b(when|how (long|soon|quickly|fast))\b.*\b(certif\w*|exams?)\b.*\b(shows?|appears?|visible)\b/,
    ],
  ],
  [
    "associate",
    [
      new RegExp(`^(?=.*\\bwho\\b)(?=.*\\b${association}\\b)(?=.*\\b(make|makes|made|must|can|does|sets?|has to)\\b)`),
      /\bwhy (is|are|was|were) not (?!.*\b(usage|growth|deployments?|adds|certif\w+|points|score|we)\b).*\b(counted|credited|counting)\b/,
      /\bwhy (is|are|was|were) (?!.*\b(usage|growth|deployments?|adds|certif\w+|points|score|we)\b).* not (counted|credited|counting)\b/,
      new RegExp(
        `^(?=.*\\b(passed|new|colleagues?|${certificate})\\b)(?=.*\\bhow (do|does|did|can|will|would|are)\\b)(?=.*\\b(notice|get to know|gets? in|find out|gets? counted|linked?)\\b)`,
      ),
    ],
  ],
  [
    "designations",
    [
      new RegExp(
        `^(?=.*\\b(compare|comparison|versus|vs|difference)\\b)(?=.*\\b(security|modern work|data (&|and) ai|infrastructure|digital (&|and) app)\\b)(?!.*\\b(${monthNames}|month|year|since|last)\\b)`,
      ),
    ],
  ],
  [
    "designations",
    [
      /\b(badge|designations?)\b.*\b(called|renamed|new name|old name)\b|\b(new|old|current) names?\b.*\b(badge|designations?)\b/,
      /\b(what|which|renamed|called)\b.*\b(ai business solutions|cloud (&|and) ai platforms)\b(?!.*\b(we|our|us)\b)/,
    ],
  ],
  [
    "benefits",
    [
      /\b(speciali[sz]ations?|benefits?|perks?|internal use rights?)\b/,
      /\bwho should go for\b/,
      /\b(azure|dev test|bulk) credits\b/,
      /^(is|are|what|which|how many)\b.*\bincluded\b/,
      /^(what|which) (do|does|would|will) (the |a |an )?(solutions? partners?|partners?|badge|designation)\b.*\b(get|bring|give|offer)\b/,
    ],
  ],
  [
    "mcv",
    [
      /^(?=.*\b(explain|define|definition|meaning|mean|means|stands? for|what is)\b)(?=.*\b(mcv|monthly consumption value|consumption value|rate card)\b)(?!.*\b(we|our|us)\b)/,
      /\b(which|all|list|the) rates\b/,
      /^(?=.*\b(rates?|rated)\b)(?=.*\b(which|product|highest|lowest|mcv)\b)(?!.*\bgrowth\b)/,
      /^(?=.*\bmcv\b)(?=.*\b(\d+k?|users?|profiles)\b)(?!.*\b(we|our|us|why|if|growth|customers?|top|had|drop\w*)\b)/,
      /\bworth (more|less|the same)\b/,
      /\bwhat (does|do|is|are) (an? |one )?(\w+ ){1,3}(users?|profiles?|seats?) (bring|brings|worth|count)\b/,
      /\bhow many\b.*\b(users?|seats?|profiles|mau|licen[cs]es)\b.*\b(deployments?|make|makes|enough|threshold)\b/,
    ],
  ],
  [
    "rules",
    [
      new RegExp(
        `^(?=(which|what|list|show)\\b)(?=.*\\b(${certificate})\\b)(?=.*\\b(${counting})\\b)(?!.*\\b(who|whose|people|we|our|us|my|i|have|has)\\b)`,
      ),
      /^(?=.*\b(analyst|consultant|developer|maker|engineer|builder|architect) (associate|expert)\b)(?!.*\b(who|whose|we|our|us|has|have|if|how many more)\b)/,
      /\b(count|counts|counted) (twice|double|in both|for both|once)\b/,
      /\bpoints? (per|for each|for one) (deployment|(net )?(customer )?add|person|architect|consultant|developer|percent|certification)\b/,
      /\bwhat is the (baseline|threshold)\b(?!.*\b(we|our|us)\b)/,
      /\b(disputed|sources? (disagree|conflict|differ)|contradict\w*)\b/,
      /^(what is|what makes|define|explain) an? (deployment|net (customer )?add|customer add|add|(intermediate|advanced) certification)\b(?!.*\b(we|our|us)\b)/,
      new RegExp(`^(does|do|would|will|is|are) (an? |the )?(\\w+ ){0,3}${association} (\\w+ ){0,3}(help|helps|${counting})\\b`),
      new RegExp(`\\b(which|what)\\b.*\\bassociations?\\b.*\\b(matter|matters|${counting})\\b`),
      new RegExp(
        `^(?=(does|do|is|are|will|would|can|has|what about)\\b)(?=.*\\b(${certificate})\\b)(?=.*\\b(${counting})\\b)(?!.*\\b(who|whose|people|we|our|us|how many)\\b)`,
      ),
      new RegExp(
        `^(?=.*\\b(expired|retired|lapsed|old)\\b)(?=.*\\b(${certificate}|titles?)\\b)(?=.*\\b(${counting}|handled|treated|still)\\b)(?!.*\\b(who|whose|we|our|us|how many)\\b)`,
      ),
    ],
  ],
];
