// Tells the operating system's errors apart by their codes, which are stable, and never by their sentences, which are not.

export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && codes.includes(error.code);
}
