// The least effort for points in skilling, over every number of people at both levels. Pure and exact.
// Leaves out combinations in which one of the two gates fails.

export interface People {
  readonly intermediate: number;
  readonly advanced: number;
  readonly effort: number;
}

export interface SkillingFrontier {
  /** The least effort that earns at least so many points at both levels together; null when nothing does. */
  leastFor(points: number): People | null;
  /** The least effort of all. */
  readonly least: number;
}

/** How many steps are looked at, from and to, what they are worth and what one costs. */
export interface PeopleRange {
  readonly from: number;
  readonly to: number;
  readonly points: (count: number) => number;
  readonly effort: number;
}

/**
 * @param gate the points that each level must have at least
 * @param may whether so many people of both levels may be taken together
 */
export function skillingFrontier(
  intermediate: PeopleRange,
  advanced: PeopleRange,
  gate: number,
  may: (intermediate: number, advanced: number) => boolean = () => true,
): SkillingFrontier {
  const options: { points: number; people: People }[] = [];
  for (let i = intermediate.from; i <= intermediate.to; i += 1)
    for (let a = advanced.from; a <= advanced.to; a += 1) {
      if (!may(i, a)) continue;
      const earned = [intermediate.points(i), advanced.points(a)] as const;
      if (earned[0] < gate || earned[1] < gate) continue;
      options.push({
        points: earned[0] + earned[1],
        people: { intermediate: i, advanced: a, effort: i * intermediate.effort + a * advanced.effort },
      });
    }
  // The dearest last, so that looking from a point on finds the cheapest that earns at least as much.
  options.sort((a, b) => a.points - b.points || b.people.effort - a.people.effort);
  const cheapest: People[] = [];
  for (const { people } of options.toReversed()) {
    const before = cheapest.at(-1);
    cheapest.push(before === undefined || people.effort < before.effort ? people : before);
  }
  cheapest.reverse();
  return {
    leastFor(points) {
      let [low, high] = [0, options.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((options[middle]?.points ?? 0) >= points) high = middle;
        else low = middle + 1;
      }
      return cheapest[low] ?? null;
    },
    least: cheapest[0]?.effort ?? Number.POSITIVE_INFINITY,
  };
}
