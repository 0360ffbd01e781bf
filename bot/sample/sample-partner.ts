// The sample partner as Partner Center would export it: three files, the same on every run for the same seed. Pure.
// Everything is invented. Nothing here knows how a score is computed; test/sample holds what the sample is to show.

import { samplePartner, sampleRevenueExport, sampleUsageExport } from "./sample-exports.ts";
import { sampleTrainingsExport } from "./sample-trainings.ts";

// The story. Autumn 2025: Adatum stands below 70 and grows through small additions at customers that it has.
// December: the only architect title ends before it is earned anew in January, so advanced certifications are at zero.
// Early 2026: a new consultant becomes the second architect, Proseware and Fourth Coffee begin; above 70 from February, 91.5 in May.
// June: Alpine Ski House has left. July: the Field Service title lapses, and Contoso's Power BI is now in the baseline.
// August: Northwind Traders needs fewer users, Tailspin Toys has left: the lowest month since December.
// September: the Data Analyst title lapses, Woodgrove Bank and Trey Research take more. October: a developer is certified; 66.8.
// Near misses in October: Fourth Coffee's Power BI at 242 of 250 US dollars, Woodgrove Bank's flows at 4,800 of 5,000 MCV.

interface SampleFile {
  readonly name: string;
  readonly text: string;
}

/** @param seed varies identifiers and noise; the story is told with the default. */
export function sampleExports(seed = 70): SampleFile[] {
  const { id, name } = samplePartner;
  return [
    { name: "Business applications revenue.csv", text: sampleRevenueExport(seed) },
    { name: "Business applications usage.csv", text: sampleUsageExport(seed) },
    { name: `Export_trainings_Lifetime_${id}_${name.replaceAll(" ", "_")}.csv`, text: sampleTrainingsExport(seed) },
  ];
}
