// Reads the trainings export: who earned what, when, and until when it is valid.
// MCPID is the identity that is always filled, so it keys the person; the addresses stand in where it is missing.

import type { CertificationFact } from "../scoring/facts.ts";
import type { CertificationsExport, Ignored } from "./partner-facts.ts";
import type { RowReader } from "./row-reader.ts";
import type { Table, TableRow } from "./table.ts";

export function readCertificationRows(reader: RowReader, table: Table): Omit<CertificationsExport, "file" | "unusedColumns"> {
  const orders = { earned: reader.dayOrder("earned"), expires: reader.dayOrder("expires") };
  // One export writes both columns alike, so one column that tells decides for the other.
  const told = Object.values(orders).find((order) => order === "day-first" || order === "month-first");
  const order = (field: "earned" | "expires") => (orders[field] === "undecidable" ? (told ?? "undecidable") : orders[field]);

  const ignored = new Map<Ignored["reason"], number>();
  const ignore = (reason: Ignored["reason"]): null => {
    ignored.set(reason, (ignored.get(reason) ?? 0) + 1);
    return null;
  };
  const read = (row: TableRow): CertificationFact | null => {
    if (reader.text(row, "type").toLowerCase() !== "certification") return ignore("not-a-certification");
    const person = ["person", "email", "corporateEmail", "aadUser"].map((field) => reader.text(row, field)).find((id) => id !== "");
    if (person === undefined) return ignore("no-person");
    if (reader.text(row, "earned") === "") return ignore("no-completion-date");
    const certification = reader.required(row, "title");
    const earnedOn = reader.day(row, "earned", order("earned"));
    const expiresOn = reader.text(row, "expires") === "" ? null : reader.day(row, "expires", order("expires"));
    if (earnedOn === null) return null;
    const personName = [reader.text(row, "firstName"), reader.text(row, "lastName")].filter((part) => part !== "").join(" ") || null;
    return { person: person.toLowerCase(), personName, certification, earnedOn, expiresOn, origin: reader.origin(row) };
  };
  const rows = table.rows.flatMap((row) => read(row) ?? []);
  return {
    kind: "certifications",
    partner: null,
    partnerName: table.rows.map((row) => reader.orNull(row, "partnerName")).find((name) => name !== null) ?? null,
    rowsUsed: rows.length,
    ignored: [...ignored].map(([reason, count]) => ({ reason, rows: count })),
    rows,
  };
}
