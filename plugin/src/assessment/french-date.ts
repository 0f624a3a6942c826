/** `2027-01-31` as a French reader writes it: `31/01/2027`. */
export const frenchDate = (iso: string): string => iso.split('-').reverse().join('/');
