// What the door to Teams is handed: the conversation, the faces of answers, and where to report.

import type { Answer } from "../conversation/answer.ts";
import type { Said, Turn } from "../conversation/converse.ts";
import type { Address } from "../delivery/message.ts";
import type { Telemetry } from "../kernel/telemetry.ts";

export interface Rendered {
  readonly card: Record<string, unknown>;
  readonly text: string;
  readonly summary: string;
}

export interface TeamsPorts {
  /** Told of every activity: where it came from, and who speaks there alone. Never fails. */
  heard(address: Address, alone: string | null): Promise<void>;
  converse(said: Said): Promise<Turn>;
  render(answer: Answer, locale: string | null): Rendered;
  readonly telemetry: Telemetry;
}
