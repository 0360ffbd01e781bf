// Scores facts documents a second time, in SQL on DuckDB, so that two programs of different make have to agree.
// Takes nothing from bot/: rule books are read as the JSON that they are, names are matched by SQL, amounts are decimals.
// Refuses a book in which one name stands for two things. Truth: the designation's page, as the comments in the queries say.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

export interface SqlScore {
  readonly track: string;
  /** Whether this is the track that the document states, or that its revenue puts the partner on. */
  readonly isOwn: boolean;
  readonly ruleBook: string;
  /** Null where nothing is known. */
  readonly points: Readonly<Record<string, number | null>>;
  readonly total: number;
  readonly attained: boolean | null;
  readonly failingGates: readonly string[];
  /** The counts behind the points, zero where nothing is known. */
  readonly counts: Readonly<Record<string, number>>;
}

const booksFolder = join(import.meta.dirname, "..", "..", "bot", "rules", "books", "business-applications");

const ambiguousNames = `
  select plain_name from revenue_workload group by book, plain_name having count(*) > 1
  union all select plain_name from rated_workload group by book, plain_name having count(*) > 1
  union all select plain_name from association group by book, metric, plain_name having count(*) > 1
  union all select plain_name from certification group by book, plain_name having count(*) > 1`;

const results = `
  select v.id, v.track, v.is_own as isOwn, v.book as ruleBook, v.total, v.attained, v.failing as failingGates,
    map_from_entries(list((f.subcategory, case when f.is_known then f.earned::double / f.whole::double end) order by f.place))::json as points,
    json_object('netAddsCount', net_adds::bigint, 'intermediatePeople', intermediate::bigint, 'advancedPeople', advanced::bigint,
      'netDeployments', net_deployments::bigint, 'mcvNow', mcv_now::double, 'mcvBaseline', mcv_baseline::double) as counts
  from verdict v join finding f on f.id = v.id and f.track = v.track join counted c on c.id = v.id and c.track = v.track
  group by all order by v.id, v.track`;

/** Both tracks' scores of each document, in the order of the documents. */
export async function scoreBySql(documents: readonly object[]): Promise<SqlScore[][]> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    await load(connection, "books", readBooks());
    await runFile(connection, "rules.sql");
    const ambiguous = (await connection.runAndReadAll(ambiguousNames)).getRows();
    if (ambiguous.length > 0) throw new Error(`One name for two things in a rule book: ${ambiguous.join(", ")}`);
    await load(
      connection,
      "documents",
      documents.map((one) => JSON.stringify(one)),
    );
    for (const file of ["facts.sql", "score.sql", "verdict.sql"]) await runFile(connection, file);
    const rows = (await connection.runAndReadAll(results)).getRowObjectsJson();
    const scores: SqlScore[][] = documents.map(() => []);
    for (const { id, points, counts, ...row } of rows)
      scores[Number(id)]?.push({ ...row, points: JSON.parse(String(points)), counts: JSON.parse(String(counts)) } as unknown as SqlScore);
    return scores;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function readBooks(): string[] {
  return readdirSync(booksFolder).map((name) => readFileSync(join(booksFolder, name), "utf8"));
}

async function load(connection: DuckDBConnection, table: string, texts: readonly string[]): Promise<void> {
  await connection.run(`create table ${table} (id integer, doc json)`);
  for (const [id, text] of texts.entries()) await connection.run(`insert into ${table} values ($1, $2::json)`, [id, text]);
}

async function runFile(connection: DuckDBConnection, name: string): Promise<void> {
  await connection.run(readFileSync(join(import.meta.dirname, name), "utf8"));
}
