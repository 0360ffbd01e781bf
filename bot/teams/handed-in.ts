// What an activity hands in: files that were dropped into the chat, and a button pressed on a preview. Null for every other activity.
// Knows shapes alone; whoever takes it decides who may.

import type { Activity } from "botbuilder";

export interface DroppedFile {
  readonly name: string;
  readonly address: string;
}

export interface Pressed {
  readonly does: "confirm" | "cancel";
  readonly id: string;
}

const dropped = "application/vnd.microsoft.teams.file.download.info";
const longestName = 400;
const anId = /^[0-9a-f-]{36}$/i;

export function droppedFiles({ attachments }: Activity): DroppedFile[] {
  return (attachments ?? []).flatMap(({ contentType, content, name }) => {
    if (contentType?.toLowerCase() !== dropped) return [];
    const { downloadUrl, fileType } = (content ?? {}) as Record<string, unknown>;
    const given = typeof name === "string" && name.trim() !== "" ? name.slice(0, longestName) : `file.${text(fileType).slice(0, 10) || "csv"}`;
    return [{ name: given, address: text(downloadUrl) }];
  });
}

export function pressedIn(activity: Activity): Pressed | null {
  const value = activity.value as { import?: unknown; id?: unknown } | null | undefined;
  if (typeof value !== "object" || value === null) return null;
  const { import: does, id } = value;
  if ((does !== "confirm" && does !== "cancel") || typeof id !== "string" || !anId.test(id)) return null;
  return { does, id: id.toLowerCase() };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
