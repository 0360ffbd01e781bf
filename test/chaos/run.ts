// `npm run chaos [-- RECIPIENTS [SEED]]`: 10,000 recipients unless told otherwise. Prints what was found; ends with 1 when something is wrong.

import { chaos } from "./chaos.ts";
import { chaosPlan } from "./plans.ts";

const [recipients = "10000", seed = "seventy"] = process.argv.slice(2);
const end = await chaos(chaosPlan(Number(recipients), seed), (line) => console.log(line));
const { wrong, ...figures } = end;
console.log(JSON.stringify(figures, null, 2));
for (const line of wrong.slice(0, 20)) console.log(`WRONG ${line}`);
process.exitCode = wrong.length === 0 ? 0 : 1;
