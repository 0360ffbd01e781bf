// Runs one script for a parent process and never outlives it: `node leash.ts SCRIPT ARGS...`, started by fork().
// When the parent lets go of the channel, or dies in any way at all, the script is asked to end and then made to.
// Refuses to run without a parent, and keeps every server of the script on this computer's own address.

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { keepToLoopback } from "./keep-to-loopback.ts";

/** How long the script may take to write down what it holds before it is cut off. */
const graceMs = 4_000;

let isLetGo = false;

function letGo(): void {
  if (isLetGo) return;
  isLetGo = true;
  // The same as a termination signal, which Windows has not; a script that does not listen for one just ends.
  if (process.listenerCount("SIGTERM") === 0) process.exit(0);
  setTimeout(() => process.exit(1), graceMs).unref();
  process.emit("SIGTERM");
}

const script = process.argv[2];
if (script === undefined || process.channel === undefined) {
  console.error("leash.ts runs a script for the process that forks it, and only then.");
  process.exit(2);
}

process.once("disconnect", letGo);
// What the script says on its way out goes to a parent that may be dead; that must not stop it from finishing.
process.stdout.on("error", letGo);
process.stderr.on("error", letGo);
// Once the script has nothing left to do it may end, although the parent still holds the channel.
process.channel?.unref();
// That something answers on a port does not prove that it is this script; this does.
keepToLoopback((port) => process.send?.({ opened: port }, undefined, undefined, (error) => error && letGo()));

process.argv.splice(1, 1);
await import(pathToFileURL(resolve(script)).href);
