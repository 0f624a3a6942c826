/**
 * Salesforce computes in decimals, we in binary floating point. Noise is cut off where it would show: sums keep 15
 * digits of their larger operand (0.1 + 0.2 is 0.3, 100.1 - 100 is 0.1), and whatever is compared, rounded or given
 * out keeps 15 digits. Products and quotients stay as they are on their way there.
 */
import { FormulaEvaluationError } from './evaluation-error.ts';

const DIGITS = 15;
/** Beyond this a number has no digits, and shifting it would overflow. */
const MOST_PLACES = 60;

/** The number without binary noise. */
export const exact = (value: number): number => Number(finite(value).toPrecision(DIGITS)) + 0;

/** A result that is no number (an overflow, the logarithm of zero) is an error. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw new FormulaEvaluationError('#Error! The result is not a number');
  return value;
}

export function sum(first: number, second: number): number {
  const larger = Math.max(Math.abs(first), Math.abs(second));
  if (larger === 0) return 0;
  return round(first + second, DIGITS - 1 - Math.floor(Math.log10(larger)));
}

/** To so many decimals (negative: to tens, hundreds…), halves away from zero: https://help.salesforce.com/s/articleView?id=platform.customize_functions_round.htm */
export function round(value: number, decimals: number): number {
  return moveDecimals(value, decimals, (shifted) => Math.sign(shifted) * Math.round(Math.abs(shifted)));
}

/** Cuts digits off, towards zero. */
export function truncate(value: number, decimals: number): number {
  return moveDecimals(value, decimals, Math.trunc);
}

function moveDecimals(value: number, decimals: number, apply: (shifted: number) => number): number {
  const places = Math.max(-MOST_PLACES, Math.min(MOST_PLACES, Math.trunc(decimals)));
  return exact(shift(apply(shift(exact(value), places)), -places));
}

/** Moves the decimal point in the decimal notation, where a multiplication would bring binary noise. */
function shift(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = value.toString().split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** As TEXT shows it: no grouping, no exponent, no trailing zeros. */
export function numberText(value: number): string {
  const [digits = '0', exponent] = exact(value).toString().split('e');
  if (exponent === undefined) return digits;
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  const places = Number(exponent);
  if (places > 0) return sign + whole + fraction.padEnd(places, '0');
  return `${sign}0.${'0'.repeat(-places - 1)}${whole}${fraction}`;
}
