// Says what is wrong with a folder when the operating system refuses a file in it: full, or not ours to write.
// Knows the system's codes only; every other error is handed back as it came.

import { Fault } from "../kernel/fault.ts";
import { hasCode } from "./has-code.ts";

export function folderFault(folder: string, error: unknown): unknown {
  if (hasCode(error, "ENOSPC", "EDQUOT")) {
    const advice = `There is no room left on the disk that holds ${folder}. Free some space, then try again.`;
    return new Fault("local.folder-full", "The disk of the local storage folder is full.", advice, { cause: error });
  }
  if (hasCode(error, "EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "EISDIR", "ENOENT", "ENAMETOOLONG")) {
    const advice = `The folder ${folder} can't be made or written to. Check that it is a folder of yours, or choose another.`;
    return new Fault("local.folder-unusable", "The local storage folder can't be used.", advice, { cause: error });
  }
  return error;
}
