// A command of its own that opens the storage of a folder, says how it went, and closes it when its input ends.
// For specs about two commands at once and about commands that are killed: `node opener.ts FOLDER`.

import { openLocalStorage } from "../../bot/local/azurite.ts";

const storage = await openLocalStorage({ folder: process.argv[2] ?? "" });
console.log(JSON.stringify({ connectionString: storage.connectionString, ownedByUs: storage.ownedByUs }));
process.stdin.once("end", () => void storage.close()).resume();
