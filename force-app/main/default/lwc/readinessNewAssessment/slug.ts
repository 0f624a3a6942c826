const KEY_LIMIT = 80;
const LETTERS: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o' };

/** An assessment's key from its name, as the CLI makes it: « L’Été des Œuvres » is `l-ete-des-oeuvres`. */
export function slug(name: string): string {
  const whole = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[œæßø]/g, (letter) => LETTERS[letter]!)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-');
  if (whole.length <= KEY_LIMIT) return whole;
  const endOfLastWord = whole.lastIndexOf('-', KEY_LIMIT);
  return whole.slice(0, endOfLastWord > 0 ? endOfLastWord : KEY_LIMIT);
}
