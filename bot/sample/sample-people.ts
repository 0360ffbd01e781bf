// The fifteen people of the sample partner and what they earned, as tables to be read. A renewal is a later certificate.
// All names are fictional persons of Microsoft's own samples. Titles are written as exports write them, without a prefix.

export interface SampleTraining {
  readonly title: keyof typeof activities;
  /** `YYYY-MM-DD`. */
  readonly earned: string;
  /** Null for what does not expire: exams and fundamentals. */
  readonly expires: string | null;
}

/** The number that Partner Center gives each training; those of the sample are invented. */
export const activities = {
  "Power Platform Solution Architect Expert": 3178,
  "Dynamics 365: Finance and Operations Apps Solution Architect Expert": 3167,
  "Power Platform Functional Consultant Associate": 3146,
  "Power Platform Developer Associate": 3149,
  "Power Platform App Maker Associate": 3151,
  "Power BI Data Analyst Associate": 3142,
  "Dynamics 365 Finance Functional Consultant Associate": 3131,
  "Dynamics 365 Customer Service Functional Consultant Associate": 3127,
  "Dynamics 365 Field Service Functional Consultant Associate": 3128,
  "Dynamics 365 Business Central Functional Consultant Associate": 3162,
  "Dynamics 365 Fundamentals (CRM)": 3155,
  "Dynamics 365 Fundamentals (ERP)": 3156,
  "Power Platform Fundamentals": 3141,
  "Azure Fundamentals": 3050,
  "Azure Administrator Associate": 3051,
  "Exam PL-600: Microsoft Power Platform Solution Architect": 1600,
  "Exam MB-280: Microsoft Dynamics 365 Customer Experience Analyst": 1280,
} as const;

export interface SamplePerson {
  readonly name: string;
  readonly trainings: readonly SampleTraining[];
}

/** A certification with its first year, and the days of its renewals: each adds a year to the end before. */
function held(title: SampleTraining["title"], earned: string, ...renewals: string[]): SampleTraining[] {
  const year = Number(earned.slice(0, 4));
  return [earned, ...renewals].map((day, index) => ({ title, earned: day, expires: `${year + 1 + index}${earned.slice(4)}` }));
}

function passed(title: SampleTraining["title"], earned: string): SampleTraining {
  return { title, earned, expires: null };
}

export const samplePeople: readonly SamplePerson[] = [
  {
    name: "Megan Bowen",
    trainings: [
      ...held("Power Platform Functional Consultant Associate", "2024-03-19", "2025-02-11", "2026-01-27"),
      ...held("Power Platform Solution Architect Expert", "2024-12-12"),
      passed("Exam PL-600: Microsoft Power Platform Solution Architect", "2026-01-19"),
      ...held("Power Platform Solution Architect Expert", "2026-01-20"),
    ],
  },
  {
    name: "Adele Vance",
    trainings: [
      ...held("Dynamics 365 Finance Functional Consultant Associate", "2026-01-29"),
      ...held("Dynamics 365: Finance and Operations Apps Solution Architect Expert", "2026-02-24"),
    ],
  },
  { name: "Alex Wilber", trainings: held("Dynamics 365 Business Central Functional Consultant Associate", "2023-11-24", "2024-10-08", "2025-09-16") },
  { name: "Diego Siciliani", trainings: held("Dynamics 365 Field Service Functional Consultant Associate", "2024-07-09", "2025-06-17") },
  { name: "Grady Archie", trainings: held("Power BI Data Analyst Associate", "2024-09-04", "2025-07-22") },
  {
    name: "Isaiah Langer",
    trainings: [passed("Power Platform Fundamentals", "2025-11-18"), ...held("Power Platform Developer Associate", "2026-10-13")],
  },
  { name: "Henrietta Mueller", trainings: [passed("Dynamics 365 Fundamentals (CRM)", "2025-03-27")] },
  { name: "Johanna Lorenz", trainings: held("Dynamics 365 Business Central Functional Consultant Associate", "2023-05-17") },
  { name: "Joni Sherman", trainings: [passed("Power Platform Fundamentals", "2024-10-29")] },
  {
    name: "Lee Gu",
    trainings: [passed("Azure Fundamentals", "2024-01-23"), ...held("Azure Administrator Associate", "2024-05-28", "2025-04-15", "2026-03-31")],
  },
  { name: "Lidia Holloway", trainings: [passed("Dynamics 365 Fundamentals (ERP)", "2025-06-19")] },
  { name: "Lynne Robbins", trainings: held("Power Platform App Maker Associate", "2022-09-08") },
  { name: "Miriam Graham", trainings: [passed("Exam MB-280: Microsoft Dynamics 365 Customer Experience Analyst", "2026-06-25")] },
  { name: "Nestor Wilke", trainings: held("Dynamics 365 Customer Service Functional Consultant Associate", "2023-07-26", "2024-06-18") },
  { name: "Patti Fernandez", trainings: [passed("Power Platform Fundamentals", "2026-09-15")] },
];
