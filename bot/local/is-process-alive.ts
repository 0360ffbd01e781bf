// Whether a process with this id runs on this computer. Ids are used again: alive does not mean it is the one you knew.

import { hasCode } from "./has-code.ts";

export function isProcessAlive(pid: number): boolean {
  try {
    // Signal 0 is sent to nobody; it only asks.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}
