// Computes once what two values give, for as long as both are held by somebody: the same question about the same scores has the same answer.
// By which value it is, never by what it says: scores that were read anew are other scores.

/** @param compute pure: two values in, a value that nobody changes out */
export function onceFor<First extends object, Second extends object, Result>(
  compute: (first: First, second: Second) => Result,
): (first: First, second: Second) => Result {
  const known = new WeakMap<First, WeakMap<Second, { readonly result: Result }>>();
  return (first, second) => {
    const ofFirst = known.get(first) ?? new WeakMap<Second, { readonly result: Result }>();
    known.set(first, ofFirst);
    const found = ofFirst.get(second) ?? { result: compute(first, second) };
    ofFirst.set(second, found);
    return found.result;
  };
}
