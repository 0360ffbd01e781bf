// Hands files and pressed buttons over to the desk for imports, in the personal chat only: elsewhere others read along.

import type { Activity } from "botbuilder";
import type { Said } from "../conversation/converse.ts";
import { importRefused } from "../imports/import-answer.ts";
import type { DeskAnswer, ImportDesk } from "../imports/import-desk.ts";
import { downloadFile } from "./download-file.ts";
import { isAllowedFileUrl } from "./file-host.ts";
import { droppedFiles, pressedIn } from "./handed-in.ts";
import type { TeamsSettings } from "./settings.ts";

/** Null where nothing is handed in. */
export async function answerHandedIn(settings: TeamsSettings, desk: ImportDesk, activity: Activity, said: Said): Promise<DeskAnswer | null> {
  const [files, pressed] = [droppedFiles(activity), pressedIn(activity)];
  if (files.length === 0 && pressed === null) return null;
  if (said.where !== "personal") return importRefused("personal-only");
  const who = { tenant: said.tenant, person: said.person };
  if (pressed !== null) return pressed.does === "confirm" ? desk.confirm(who, pressed.id) : desk.cancel(who, pressed.id);
  const isAllowed = (address: string): boolean => isAllowedFileUrl(address, { isLocal: settings.clientId === null, more: settings.fileHosts });
  return desk.preview(
    who,
    files.map(({ name, address }) => ({ name, read: () => downloadFile(address, isAllowed) })),
  );
}
