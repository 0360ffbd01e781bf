// Confirms an import that waits for its yes, as a process of its own that may be killed. Started with the tenant and the import's id.

import { openStore } from "../../bot/store/open-store.ts";
import { ids } from "../fakes/roles.ts";
import { deskOn } from "./handed-in.ts";

const [tenant = "", id = ""] = process.argv.slice(2);
const store = await openStore({ connectionString: process.env["AZURE_STORAGE_CONNECTION_STRING"] ?? "" });
const answer = await deskOn(store, tenant).desk.confirm({ tenant, person: ids.megan }, id);
if (answer.kind !== "import-done") throw new RangeError(`The import was not done: ${JSON.stringify(answer)}`);
