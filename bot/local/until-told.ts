// Waits until the process is told to end, by Ctrl-C or by a termination signal. A second Ctrl-C does not wait.

export function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    const told = (): void => {
      process.once("SIGINT", () => process.exit(130));
      resolve();
    };
    process.once("SIGINT", told);
    process.once("SIGTERM", told);
    process.once("SIGHUP", told);
  });
}
