// The machine that a benchmark ran on, because a figure without it means little. Names no user and no host.

import { availableParallelism, cpus, totalmem } from "node:os";

export function machine(): Readonly<Record<string, string | number>> {
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
  };
}
