// Lays the sample partner's people out as the trainings export of Partner Center: byte order mark, CRLF, days first.
// Header and forms: a real export of 2021 (guygregory/certrenew, Example).

import { commaSeparated } from "./comma-separated.ts";
import { samplePartner } from "./sample-exports.ts";
import { activities, type SamplePerson, type SampleTraining, samplePeople } from "./sample-people.ts";
import { randomFor, wholeBetween } from "./seeded-random.ts";

const columns =
  "TrainingActivityId,TrainingTitle,TrainingType,IndividualFirstName,IndividualLastName,Email,CorpEmail,TrainingCompletionDate,Month," +
  "IcMCP,MCPID,MPNId,PartnerName,PartnerCityLocation,PartnerCountryLocation,ExpirationDate,ActivationStatus";
const exportedOn = "2026-11-04";
const byteOrderMark = "\uFEFF";

export function sampleTrainingsExport(seed: number): string {
  const rows = samplePeople.flatMap((person) => {
    const random = randomFor(seed, person.name);
    const id = String(wholeBetween(random, 2_000_000, 17_999_999));
    // Some people never gave their company's address.
    const hasCorporateAddress = random() < 0.7;
    return person.trainings.map((training) => row(person, training, id, hasCorporateAddress, timeOfDay(seed, person, training)));
  });
  return byteOrderMark + commaSeparated(columns.split(","), rows);
}

function row(person: SamplePerson, training: SampleTraining, id: string, hasCorporateAddress: boolean, time: string): string[] {
  const [first = "", last = ""] = person.name.split(" ");
  const address = `${first}.${last}`.toLowerCase();
  const { city, country } = samplePartner;
  return [
    ...[String(activities[training.title]), training.title, training.title.startsWith("Exam ") ? "Exam" : "Certification"],
    ...[first, last, `${address}@example.com`, hasCorporateAddress ? `${address}@adatum.example` : ""],
    ...[`${dayFirst(training.earned)} ${time}`, monthName(training.earned), "1", id, samplePartner.id, samplePartner.name, city, country],
    training.expires === null ? "" : `${dayFirst(training.expires)} ${time}`,
    training.expires !== null && training.expires < exportedOn ? "Expired" : "Active",
  ];
}

/** `23:07`; one and the same for a certificate's completion and its end. */
function timeOfDay(seed: number, person: SamplePerson, training: SampleTraining): string {
  const random = randomFor(seed, `${person.name} ${training.title} ${training.earned}`);
  return [wholeBetween(random, 8, 21), wholeBetween(random, 0, 59)].map((part) => String(part).padStart(2, "0")).join(":");
}

/** `25/12/2018`. */
function dayFirst(day: string): string {
  return day.split("-").reverse().join("/");
}

/** `Dec-18`. */
function monthName(day: string): string {
  const month = new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" }).format(Date.parse(`${day}T00:00:00Z`));
  return `${month}-${day.slice(2, 4)}`;
}
