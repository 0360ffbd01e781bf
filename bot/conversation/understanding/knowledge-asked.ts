// What a question about the rules or the programme is about: its topic within the kind, told by its words, and what it names.
// The first topic that fits is taken; none is the subject as a whole.

import type { Kind, KnowledgeAsked, KnowledgeKind, Topic } from "../question.ts";
import { examCode } from "./exam-code.ts";
import { programmeNamesIn } from "./programme-names-in.ts";

type TopicPatterns = { readonly [Of in KnowledgeKind]: readonly (readonly [Topic<Of>, RegExp])[] };

const topicPatterns: TopicPatterns = {
  renewal: [
    ["legacy", /\b(legacy|gold|silver|action pack)\b/],
    ["fee", /\b(fee|fees|cost|costs|price|pay|pays|expensive|usd|dollars?)\b/],
    ["anniversary", /\b(renewal window|renewal opens?)\b/],
    ["months", /\b(months?|window|half year|saves?|saved)\b/],
    ["safe", /\b(safe|how long|until when|when would we lose|when (do|will|would) we lose|valid)\b/],
    ["falls", /\b(lose|losing|lost|fall|falls|drop|drops|below|what happens|miss|missed|keep)\b/],
    ["enrol", /\b(enrol\w*|click|apply|sign up|register|buy)\b/],
    ["anniversary", /\b(anniversary|yearly date|renew\w*|date|day|when)\b/],
  ],
  track: [
    ["near", /\b(near|close|far|missing|need|reach|become|until|away|makes? us)\b/],
    ["thresholds", /\b(change|matter|affect|differ\w*|thresholds?|compare)\b/],
    ["other", /\b(as enterprise|as smb|put us|what if|would we|other (track|path))\b/],
    ["which", /\b(who|why|which|are we|current|name|our)\b/],
  ],
  freshness: [
    ["certificates", /\b(exams?|certif\w*)\b/],
    ["refresh", /\b(next|refresh\w*|when will|successor|update[ds]?)\b/],
    ["months", /\b(which months|months|on file|missing)\b/],
    ["day", /\b(how old|imported|loaded|last import|current|up to date|record|recent|newest|latest)\b/],
  ],
  designations: [
    ["cloud", /\bmicrosoft cloud\b/],
    ["closest", /\b(closest|nearest|easiest|next)\b/],
    ["compare", /\b(compare[ds]?|comparison|versus|vs|difference|against)\b/],
    ["names", /\b(renamed?|names?|called|new name|old name)\b/],
  ],
  benefits: [
    ["fits", /^(?!.*\bspeciali).*\b(who should|fits? (us|our|for)|meant for|right for)\b/],
    ["specializations", /\bspeciali[sz]ations?\b/],
    ["licences", /\b(licen[cs]es?|seats?|users?|subscriptions?|visual studio|credits?|software|sandbox|internal use)\b/],
    ["reach", /\b(leads?|customers|marketing|co-?sell|sell|visibility|listing|badge bring|go to market)\b/],
    ["skilling", /\b(training|courses?|advisory|hours|support|incidents?)\b/],
  ],
  associate: [
    ["not-counted", /\b(why|(is|are|was) not|not credited|nothing|lacking|missing)\b/],
    ["certificate", new RegExp(`\\b(certif\\w*|exams?|passed|learn profile|mcid|${examCode})\\b`)],
    ["time", /\b(how long|how many (weeks|days)|when|weeks|soon)\b/],
    ["how", /\b(how|steps?|claim\w*|link|linking|make|set up|add)\b/],
  ],
  rules: [
    ["minimum", /\b(minimum|at least|gates?|gate)\b(?!.*\b(usage|revenue|mcv|deployment)\b)/],
    ["trials", /\b(trials?|free)\b/],
    ["retired", /\b(retired?|retiring|retirement|expired|lapsed)\b/],
    ["disputes", /\b(disputed|disagree|conflict|contradict\w*)\b/],
    ["twice", /\b(twice|double|in both|for both|once)\b/],
    ["worth", /\b(worth|how many points|points? (per|for (each|one)))\b/],
    ["workloads", /\b(workloads?|products?)\b/],
    ["associations", /\b(associations?|attributions?|cpor|dpor|pal|csp)\b/],
    ["certifications", /\b(certif\w*|exams?|titles?)\b/],
    ["target", /\b(70|designation|badge|qualif\w+)\b/],
  ],
  mcv: [
    ["deployment", /\b(make|makes|deployments?|enough|threshold|reach)\b/],
    ["explain", /\b(explain|define|definition|meaning|means?|what is (mcv|monthly|a rate|the rate card)|stands? for|rate card|rates)\b/],
    ["rate", /\b(rate|rated|worth)\b/],
  ],
};

/** @param text in the form of words.ts */
export function knowledgeAsked(kind: Kind, text: string): KnowledgeAsked | null {
  if (!isKnowledge(kind)) return null;
  const topic = (topicPatterns[kind] as readonly (readonly [Topic, RegExp])[]).find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  return { topic, names: programmeNamesIn(text) };
}

export function isKnowledge(kind: Kind): kind is KnowledgeKind {
  return Object.hasOwn(topicPatterns, kind);
}
