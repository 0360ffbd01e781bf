// One answer of every kind about an import that is handed in, and of the ways in which it can turn out.

import type { Doubt, ImportContents, ImportRefusedAnswer, Standing } from "../../bot/imports/import-answer.ts";
import { importRefused } from "../../bot/imports/import-answer.ts";
import type { Named } from "./small-answers.ts";
import { month } from "./small-facts.ts";

const standing = (asOf: string, adds: number, attained: boolean | null): Standing => ({
  month: month(asOf),
  track: "smb",
  total: adds + 57.75,
  attained,
  failingGates: adds === 0 ? ["net-customer-adds"] : [],
  points: [
    { id: "net-customer-adds", points: adds, max: 15 },
    { id: "usage-growth", points: attained === null ? null : 20, max: 20 },
  ],
});

const contents: ImportContents = {
  partner: "7012345",
  partnerName: "Adatum Partners",
  files: [
    {
      file: "Business applications usage.csv",
      kind: "usage",
      designation: null,
      months: { from: month("2025-10"), to: month("2026-10") },
      rowsUsed: 1_204,
      ignored: [{ reason: "duplicate-of-global-account", rows: 3 }],
      unusedColumns: ["Country", "Segment"],
    },
    {
      file: "trainings.csv",
      kind: "certifications",
      designation: null,
      months: null,
      rowsUsed: 38,
      ignored: [
        { reason: "not-a-certification", rows: 12 },
        { reason: "no-person", rows: 1 },
        { reason: "no-completion-date", rows: 2 },
      ],
      unusedColumns: [],
    },
    {
      file: "security.csv",
      kind: null,
      designation: "security",
      months: { from: month("2026-10"), to: month("2026-10") },
      rowsUsed: 4,
      ignored: [],
      unusedColumns: [],
    },
  ],
  changes: [
    {
      kind: "usage",
      added: [{ month: month("2026-10"), rows: 96 }],
      corrected: Array.from({ length: 9 }, (_, n) => ({ month: month(`2026-0${n + 1}`), before: 90 + n, after: 95 })),
      unchanged: 3,
    },
    { kind: "certifications", added: [], corrected: [{ month: null, before: 37, after: 38 }], unchanged: 0 },
  ],
  reports: [{ designation: "security", month: month("2026-10"), does: "corrected", isMonthAssumed: true }],
  score: { before: standing("2026-10", 9, false), after: standing("2026-10", 12.3, true), scored: 13 },
};

const id = "7a1f3c52-9a0e-4a53-8f51-3c5f3c0a1b2d";
const doubts: readonly Doubt[] = [
  { code: "other-partner", partner: "999", onFile: ["Adatum Partners (7012345)"] },
  { code: "fewer-than-on-file", kind: "usage", month: month("2026-09"), before: 5_000, after: 96 },
  { code: "fewer-than-month-before", kind: "revenue", month: month("2026-10"), before: 50, after: 9 },
];
const reasons: readonly ImportRefusedAnswer["why"][] = [
  "host",
  "gone",
  "failed",
  "slow",
  "too-large",
  "too-many",
  "personal-only",
  "over",
  "under-way",
];

export function importAnswers(about: Partial<ImportContents> = {}): Named[] {
  const own = { ...contents, ...about };
  const preview = { kind: "import-preview", id, ...own, doubts: [], because: null, minutes: 60 } as const;
  const done = { kind: "import-done", ...own, isScoringLate: false } as const;
  const complaints = Array.from({ length: 101 }, (_, line) => ({ file: "usage.csv", line: line + 2, column: "MAU", what: '"many" is no number' }));
  const before = standing("2026-09", 0, null);
  return [
    { name: "import preview", answer: preview },
    { name: "import preview, doubtful", answer: { ...preview, doubts, because: "changed-meanwhile" } },
    { name: "import preview, first score", answer: { ...preview, score: { ...own.score, before: null } } },
    { name: "import preview, new month", answer: { ...preview, score: { ...own.score, before } } },
    { name: "import preview, unknown parts", answer: { ...preview, score: { ...own.score, after: before } } },
    { name: "import preview, no score", answer: { ...preview, score: { before: null, after: null, scored: 0 } } },
    { name: "import preview, same score", answer: { ...preview, score: { ...own.score, after: own.score.before } } },
    { name: "import done", answer: { ...done, done: "now" } },
    { name: "import done before", answer: { ...done, done: "before" } },
    { name: "import done, nothing new", answer: { ...done, done: "nothing-new", partnerName: null, partner: null } },
    { name: "import done, scoring late", answer: { ...done, done: "now", isScoringLate: true } },
    { name: "import cancelled", answer: { kind: "import-cancelled", files: ["usage.csv", "*trainings*.csv"] } },
    { name: "import refused, not read", answer: importRefused("not-read", { complaints }) },
    ...reasons.map((why): Named => ({ name: `import refused, ${why}`, answer: importRefused(why, { file: "usage.csv", most: 100 }) })),
  ];
}
