/** Rounds half away from zero, in decimal: 1.005 to two places is 1.01. */
export function roundHalfUp(value: number, scale: number): number {
  const rounded = Math.round(shifted(Math.abs(value), scale));
  return (Math.sign(value) || 1) * shifted(rounded, -scale);
}

/** Moves the decimal point in the number's decimal writing, where 1.005 is still 1.005. */
function shifted(value: number, digits: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}
