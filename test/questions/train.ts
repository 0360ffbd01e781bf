// Writes the classifier's weights, as learned from every example: `npm run train`, after examples, patterns or concepts changed.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pack } from "../../bot/conversation/understanding/learned/packed-weights.ts";
import { allExamples } from "./examples.ts";
import { learn, readExamples, sourceOf } from "./learn.ts";

const path = join(import.meta.dirname, "../../bot/conversation/understanding/learned/weights.json");
const examples = readExamples(allExamples());
const text = `${JSON.stringify({ madeFrom: sourceOf(examples), ...pack(learn(examples)) }, null, 2)}\n`;
writeFileSync(path, text);
console.log(`${examples.length} examples, ${Math.round(text.length / 1000)} kB`);
