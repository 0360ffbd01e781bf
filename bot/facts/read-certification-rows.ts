// Reads the trainings export, row after row: who earned what, when, and until when it is valid.
// MCPID is the identity that is always filled, so it keys the person; the addresses stand in where it is missing.

import type { CertificationFact } from "../scoring/facts.ts";
import type { CertificationsExport, Ignored } from "./partner-facts.ts";
import type { RowSink } from "./read-monthly-rows.ts";
import type { RowReader } from "./row-reader.ts";

export function certificationRows(reader: RowReader): RowSink<Omit<CertificationsExport, "file" | "unusedColumns">> {
  const [type, title, earned, expires] = [reader.column("type"), reader.column("title"), reader.column("earned"), reader.column("expires")];
  const identities = ["person", "email", "corporateEmail", "aadUser"].map((field) => reader.column(field));
  const names = ["firstName", "lastName"].map((field) => reader.column(field));
  const partner = reader.column("partnerName");
  const rows: CertificationFact[] = [];
  const ignored = new Map<Ignored["reason"], number>();
  const ignore = (reason: Ignored["reason"]): void => void ignored.set(reason, (ignored.get(reason) ?? 0) + 1);
  let partnerName: string | null = null;
  return {
    take(row) {
      partnerName ??= reader.orNull(row, partner);
      reader.noteDay(row, earned);
      reader.noteDay(row, expires);
      if (reader.text(row, type).toLowerCase() !== "certification") return ignore("not-a-certification");
      const person = identities.map((column) => reader.text(row, column)).find((id) => id !== "");
      if (person === undefined) return ignore("no-person");
      if (reader.text(row, earned) === "") return ignore("no-completion-date");
      const certification = reader.required(row, title);
      const earnedOn = reader.day(row, earned);
      const expiresOn = reader.text(row, expires) === "" ? null : reader.day(row, expires);
      if (earnedOn === null) return;
      const parts = names.map((column) => reader.text(row, column)).filter((part) => part !== "");
      const personName = reader.strings.oneOrNull(parts.join(" "));
      rows.push({ person: reader.strings.one(person.toLowerCase()), personName, certification, earnedOn, expiresOn, origin: reader.origin(row) });
    },
    read: () => ({
      kind: "certifications",
      partner: null,
      partnerName,
      rowsUsed: rows.length,
      ignored: [...ignored].map(([reason, count]) => ({ reason, rows: count })),
      rows,
    }),
  };
}
