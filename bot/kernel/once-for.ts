// Computes once what two values give, for as long as the first one is held by somebody: the same question about the same scores has the same
// answer. The first is known by which value it is, never by what it says: scores that were read anew are other scores.

/**
 * @param compute pure: two values in, a value that nobody changes out
 * @param keyOf everything of the second value that what is computed depends on
 */
export function onceFor<First extends object, Second, Result>(
  compute: (first: First, second: Second) => Result,
  keyOf: (second: Second) => unknown = (second) => second,
): (first: First, second: Second) => Result {
  const known = new WeakMap<First, Map<unknown, { readonly result: Result }>>();
  return (first, second) => {
    const ofFirst = known.get(first) ?? new Map<unknown, { readonly result: Result }>();
    known.set(first, ofFirst);
    const key = keyOf(second);
    const found = ofFirst.get(key) ?? { result: compute(first, second) };
    ofFirst.set(key, found);
    return found.result;
  };
}
