/** What is saved: half away from zero, so that 1.005 is 1.01 and -1.005 is -1.01. */
export function roundHalfAwayFromZero(value: number, scale: number): number {
  return (Math.sign(value) || 1) * roundHalfUp(Math.abs(value), scale);
}

/** What a formula field shows: 12.345 gives 12.35 and -12.345 gives -12.34: https://help.salesforce.com/s/articleView?id=platform.customize_functions.htm ("round half up"). */
export function roundHalfUp(value: number, scale: number): number {
  return scaledBy(Math.round(scaledBy(value, scale)), -scale);
}

/** Moves the decimal point in the number's decimal writing, where 1.005 is still 1.005. */
export function scaledBy(value: number, digits: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}
