// Imports files into a store as the command does, in a process of its own that loads little else: to be killed many times over.
// Takes the day, the tenant and the files; the storage from the environment.

import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { readFilesFrom } from "../../bot/facts/read-exports-from.ts";
import { readTables } from "../../bot/files/read-tables.ts";
import { importExports } from "../../bot/snapshots/import-exports.ts";
import { refreshSnapshots } from "../../bot/snapshots/refresh-snapshots.ts";
import { openStore } from "../../bot/store/open-store.ts";
import { day } from "./small-facts.ts";

const [today = "", tenant = "", ...files] = process.argv.slice(2);
const { scores } = await openStore({ connectionString: process.env["AZURE_STORAGE_CONNECTION_STRING"] ?? "" });
const read = await readFilesFrom(files, readTables, null);
if (!read.ok) throw new Error(JSON.stringify(read.problem));
const uploads = files.map((path) => ({ file: basename(path), read: () => createReadStream(path) }));
const imported = await importExports(scores, tenant, read.value.exports, { importedOn: day(today), uploads });
if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
await refreshSnapshots(scores, imported.value.partner, { day: day(today), isStated: true }, async () => {});
