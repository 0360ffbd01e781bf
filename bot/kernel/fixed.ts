// Amounts as whole ten-thousandths, so that sums and comparisons with a threshold are exact.
// Binary fractions are not: 49,999 profiles at a rate of 0.2 must be 9,999.8 and stay below 10,000.
// Exact up to 9 * 10^11 (users, US dollars or MCV); the limits on input keep far below that.

declare const fixedBrand: unique symbol;

/** A whole number of ten-thousandths. */
export type Fixed = number & { readonly [fixedBrand]: true };

const scale = 10_000;

export const none = 0 as Fixed;

export function toFixed4(amount: number): Fixed {
  return Math.round(amount * scale) as Fixed;
}

export function fromFixed4(fixed: Fixed): number {
  return fixed / scale;
}

export function plus(a: Fixed, b: Fixed): Fixed {
  return (a + b) as Fixed;
}

/** `amount` times a rate; the product is rounded to a whole ten-thousandth. */
export function times(amount: Fixed, rate: number): Fixed {
  return Math.round(amount * rate) as Fixed;
}
