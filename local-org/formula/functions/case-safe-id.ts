const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The 18-character form of a 15-character Id: three characters that tell which of each five are capitals. */
export function caseSafeId(id: string): string {
  if (!/^[A-Za-z0-9]{15}$/.test(id)) return id;
  const suffix = [0, 5, 10].map((start) => {
    const capitals = [...id.slice(start, start + 5)].map((character) => /[A-Z]/.test(character));
    return ALPHABET[capitals.reduce((bits, isCapital, place) => bits + (isCapital ? 2 ** place : 0), 0)];
  });
  return id + suffix.join('');
}
