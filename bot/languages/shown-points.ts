// Points as people see them: at most two decimals, rounded to the nearest, but never across a line that the true value
// doesn't reach. 69.996 is shown as 69.99, not as the 70 that would be a lie; 0.999 as 0.99 where 1 point opens a gate.

const tolerance = 1e-9;

/** Lines that rounding must not cross: a gate's one point and the bar of 70. */
const lines = [1, 70];

/** @param more further lines that matter here, such as another target or a subcategory's maximum. */
export function shownHundredths(points: number, more: readonly number[] = []): number {
  const hundredths = Math.round(points * 100 + tolerance);
  const crossed = [...lines, ...more].some((line) => points < line - tolerance && hundredths >= line * 100);
  return crossed ? Math.floor(points * 100 + tolerance) : hundredths;
}

export function shownPoints(points: number, more: readonly number[] = []): number {
  return shownHundredths(points, more) / 100;
}

/** Points missing to a target, so that what is shown adds up: shown total and shown gap make the target. */
export function shownGap(target: number, total: number): number {
  return total >= target - tolerance ? 0 : Math.round(target * 100 - shownHundredths(total, [target])) / 100;
}

/** The difference of two figures as shown, so that what people subtract is what they read. */
export function shownChange(now: number, before: number, more: readonly number[] = []): number {
  return (shownHundredths(now, more) - shownHundredths(before, more)) / 100;
}
