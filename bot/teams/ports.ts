// What the door to Teams is handed: the conversation, the faces of answers, and where to report.

import type { TurnAnswer } from "../conversation/answer.ts";
import type { Said, Turn } from "../conversation/converse.ts";
import type { Heard } from "../delivery/heard.ts";
import type { Installed, Removed } from "../delivery/installed.ts";
import type { Address } from "../delivery/message.ts";
import type { ImportDesk } from "../imports/import-desk.ts";
import type { Telemetry } from "../kernel/telemetry.ts";

export interface Rendered {
  readonly card: Record<string, unknown>;
  readonly text: string;
  readonly summary: string;
}

export interface TeamsPorts {
  /** Told of every activity: where it came from, and who speaks there alone, in which time zone. Never fails. */
  readonly heard: Heard;
  /** An answer asks something of the channel. Waits for nothing. */
  asked(address: Address): void;
  /** The channel wants the tenant to wait, so long where it says so. Waits for nothing. */
  throttled(address: Address, milliseconds: number | null): void;
  /** Told of every installation and removal, some of them twice. */
  installed(installed: Installed): Promise<void>;
  removed(removed: Removed): Promise<void>;
  converse(said: Said): Promise<Turn>;
  /** Where exports are handed in. */
  readonly imports: ImportDesk;
  render(answer: TurnAnswer, locale: string | null): Rendered;
  readonly telemetry: Telemetry;
}
