// Shares a change fairly among the causes that made it together: the Shapley value, exact over every subset of the causes. Pure.
// Each cause gets its mean effect over all orders in which the causes could have come, so that caps and quotients favour nobody.
// The shares add up to the change; what rounding leaves over goes to the largest share.

/**
 * @param count how many causes; the work doubles with each
 * @param valueAt the value with the causes whose bits are set in the mask having come
 */
export function shapley(count: number, valueAt: (mask: number) => number): number[] {
  const values = Array.from({ length: 2 ** count }, (_, mask) => valueAt(mask));
  const weights = orderWeights(count);
  const shares = Array.from({ length: count }, (_, cause) => {
    const bit = 2 ** cause;
    return values.reduce(
      (sum, value, mask) => ((mask & bit) === 0 ? sum + (weights[size(mask)] ?? 0) * ((values[mask | bit] ?? 0) - value) : sum),
      0,
    );
  });
  const change = (values.at(-1) ?? 0) - (values[0] ?? 0);
  const rest = change - shares.reduce((sum, share) => sum + share, 0);
  const largest = shares.reduce((best, share, at) => (Math.abs(share) > Math.abs(shares[best] ?? 0) ? at : best), 0);
  return shares.map((share, at) => (at === largest ? share + rest : share));
}

/** By how many came before: the share of all orders in which exactly these come before the cause and all others after it. */
function orderWeights(count: number): number[] {
  const factorial = (number: number): number => (number <= 1 ? 1 : number * factorial(number - 1));
  return Array.from({ length: count }, (_, before) => (factorial(before) * factorial(count - before - 1)) / factorial(count));
}

function size(mask: number): number {
  return mask === 0 ? 0 : (mask & 1) + size(mask >> 1);
}
