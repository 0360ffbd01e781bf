// What words of questions mean alike, so that a word never met in an example is taken as the one that was: "diploma" as "certificate".
// A word may stand in several. They are hints for the classifier, which learned what each tells; nothing is answered from them.
// Where endings differ only (plural, -ed, -ing), one form is enough.

const concepts: Readonly<Record<string, string>> = {
  customer: "customer client account tenant logo buyer organization organisation",
  named:
    "contoso fabrikam northwind adatum tailspin wingtip litware proseware woodgrove relecloud alpine adventure trey datum lucerne humongous consolidated traders vanarsdel munson umbrella ada ben megan adele nestor osei bowen vance lars priya tomasz wei fatima",
  person:
    "person people colleague employee staff coworker teammate folks personnel workforce head headcount hire joiner guy somebody someone anybody anyone everybody everyone nobody who whose whom member junior senior engineer",
  role: "architect developer consultant functional expert analyst maker specialist",
  cert: "certification certificate certified certify certifying exam credential title accreditation diploma test certificates recertify learn",
  passed: "pass passed passing earn earned achieve achieved obtain obtained acquire acquired",
  expire: "expire expired expiring expiry expiration lapse lapsed lapsing outdated overdue invalid runout",
  renew: "renew renewal renewing renewed requalify anniversary enrol enroll enrolling enrolment enrollment membership yearly annual annually",
  fee: "fee cost costs price pay payment charge expensive cheap invoice usd dollars eur euro",
  point: "point score scored scoring pcs capability",
  total: "total overall sum altogether all-in-all aggregate whole entire complete full",
  max: "maximum max maximal full cap ceiling top limit highest",
  min: "minimum min minimal least lowest",
  gate: "gate prerequisite blocker blocking block blocked condition criterion criteria requirement",
  target: "70 target goal line bar threshold mark limit finish hurdle",
  badge: "badge designation status solutions partner logo title award label",
  lack: "missing lack lacking lacks short shortfall deficit gap remaining remain left outstanding distance delta away far close near off hole",
  need: "need needed needs require required requires necessary must",
  more: "more additional extra further another increase added new plus",
  many: "many much number count quantity amount",
  add: "add adds addition additions win won gain gained sign signed acquire land landed onboard",
  lose: "lose losing lost loss leave leaves leaving left quit quits resign churn churns cancel cancels depart departs departure terminate drop drops dropped fire fired retire retires vanish gone",
  fall: "fall fell falling drop dropped decline declined decrease decreased sink sank shrink shrank dip down lower worse plunge slump reduce reduced negative minus",
  rise: "rise rose rising grow grew growing grown increase increased up higher climb climbed improve improved better gain jump upward",
  why: "why reason cause caused explanation explain because justify justification behind basis rationale derive derived derivation arithmetic breakdown come",
  "what-if":
    "if suppose supposing assume assuming imagine pretend picture hypothetically hypothetical simulate simulation scenario say would had case given provided",
  plan: "plan roadmap road path route way steps step strategy recommend recommendation suggest suggestion advise advice propose proposal prioritize priority priorities tackle action actions measure measures focus effort quickest fastest shortest easiest cheapest best next",
  exclude: "without no except excluding avoid skip not instead only exclude leave",
  trend:
    "trend history historical evolution evolve evolved development develop developed progress progression progressed timeline chart graph plot curve course trajectory peak record ever best worst monthly",
  since: "since from starting onward onwards",
  past: "ago last previous prior past earlier before former yesterday",
  compare:
    "compare compared comparison versus vs against difference different differ diff change changed changes changing contrast side beside next-to move moved mover shift shifted delta",
  future:
    "will shall going future forecast predict prediction project projected projection outlook prognosis expect expected expectation estimate anticipate upcoming coming ahead soon later next tomorrow survive until",
  list: "list show name names display enumerate who which overview table give print",
  top: "top largest biggest greatest best highest most smallest",
  threshold: "threshold close near almost nearly below under above over within limit",
  usage: "usage consumption growth use used uses using mau active consume consumes utilization utilisation",
  deployment: "deployment deploy deploys deployed deployments rollout golive",
  mcv: "mcv rate rates rated ratecard value worth convert conversion",
  amount: "users user seats seat profiles profile licenses",
  product:
    "apps app automate bi central sales finance operations service insights commerce retail marketing supply pages virtual agents flow dynamics d365 bc ce f&o fno pbi power platform copilot studio hr human resources project field dataset",
  rule: "rule rules definition define defined regulation criteria eligible eligibility accept accepted accepts count counts counted valid recognized formula calculated calculation official program programme guide allowed treated",
  association:
    "association associations pal cpor dpor csp link linked links linking claim claims claimed claiming attribution attributed attribute credited credit record reseller connect mpn",
  track: "track tracks path group smb enterprise ent small large medium segment",
  data: "data figures numbers information records feed",
  fresh: "fresh old age current recent latest newest update updated updates refresh refreshed stale timestamp loaded live",
  import:
    "import imported importing upload uploaded uploading file files csv tsv xlsx excel zip export exports download downloads report reports load loading spreadsheet sheet feed hand",
  area: "security modern work infrastructure digital innovation azure cloud designations areas ai",
  benefit:
    "benefit benefits perk perks advantage advantages licence licences license licenses specialization specializations specialisation specialisations incentives leads visibility reward rewards value worth gain bring brings get credits marketing",
  portal: "center centre portal dashboard microsoft official ms they their website page screenshot",
  mismatch:
    "mismatch differ different differs discrepancy deviate deviation match matches wrong disagree conflict equal same reconcile fit inconsistent contradict off",
  subscribe:
    "subscribe subscription subscriptions unsubscribe subscribed digest alert alerts notify notification notifications notified remind reminder ping warn warning inform mute unmute snooze silence quiet post send message messages stop pause resume tell disturb",
  recurring: "monthly weekly daily every each month",
  greet: "hi hello hey thanks thank thx cheers morning evening afternoon hallo greetings welcome goodbye bye",
  help: "help assist assistance commands command menu examples example manual guide instructions introduce features feature",
  bot: "you your yourself bot assistant",
  us: "we our us ours my me i company firm ourselves",
  month:
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter q1 q2 q3 q4 quarter year month",
  reach:
    "reach reached attain attained attainment qualify qualified qualifies qualification made hit met fulfil fulfilled satisfy satisfied pass passed there",
  level: "intermediate advanced",
  skilling: "skilling skill skills training trainings",
  sub: "performance success subcategory subcategories category bucket adds",
  money: "revenue sold sale sales billing",
  where: "where stand standing status state situation position doing look looks going",
};

const byWord = new Map<string, string[]>();
for (const [concept, words] of Object.entries(concepts))
  for (const word of words.split(" ")) byWord.set(word, [...(byWord.get(word) ?? []), concept]);

export function conceptsOf(word: string): readonly string[] {
  for (const form of [word, word.replace(/s$/, ""), word.replace(/(ed|ing|es)$/, ""), word.replace(/(ed|ing|es)$/, "e")]) {
    const found = byWord.get(form);
    if (found !== undefined) return found;
  }
  return [];
}
