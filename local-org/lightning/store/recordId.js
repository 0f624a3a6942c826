const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The 18 characters of a record's Id; what is no Id comes back as it is. */
export function toRecordId(given) {
  if (typeof given !== 'string' || !/^[a-zA-Z0-9]{15}$/.test(given)) return given;
  return given + [0, 5, 10].map((start) => ALPHABET[upperCaseBits(given.slice(start, start + 5))]).join('');
}

const upperCaseBits = (five) =>
  [...five].reduce((bits, letter, index) => (/[A-Z]/.test(letter) ? bits | (1 << index) : bits), 0);

export const isRecordId = (value) => typeof value === 'string' && /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(value);
