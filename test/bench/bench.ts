// What a benchmark is: a name, figures, the peer it was measured beside, and the machine. A ratio is ours divided by the peer's.

export interface Measurement {
  readonly name: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly peer: Readonly<Record<string, string>>;
}

/** @param isQuick at most a few seconds and little memory: enough to see a wrong turn, too little to publish. */
export type Bench = (isQuick: boolean) => Promise<Measurement>;

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** The exponent b of y = a * x^b that fits best: 1 is linear, 2 is quadratic. Least squares on the logarithms. */
export function growthExponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (index: 0 | 1): number => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const above = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return above / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
