/** Keys of records: `<assessment>`, `<assessment>:<chapter>`, `…:<topic>` and `…:<point>`, the value of `Key__c`. */

/** The length of `Key__c`. */
export const KEY_LIMIT = 255;

/** The longest key that an assessment may have: a template's own parts share what is left of `KEY_LIMIT`. */
export const ASSESSMENT_KEY_LIMIT = 80;

/** One part of a key: lower-case letters, digits, single hyphens between them. */
export const KEY_PART = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function isAssessmentKey(key: string): boolean {
  return key.length <= ASSESSMENT_KEY_LIMIT && KEY_PART.test(key);
}

/** `joinKey('refuge', 'content', 'budget')` is `refuge:content:budget`. */
export function joinKey(...parts: string[]): string {
  return parts.join(':');
}

/**
 * An assessment's key made from its name: « L’Été des Œuvres » is `l-ete-des-oeuvres`. At most 80 characters, cut
 * between words where it can be. Empty where the name has neither Latin letter nor digit: ask for a key then.
 */
export function slug(name: string): string {
  const whole = foldAccents(name)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-');
  if (whole.length <= ASSESSMENT_KEY_LIMIT) return whole;
  const endOfLastWord = whole.lastIndexOf('-', ASSESSMENT_KEY_LIMIT);
  return whole.slice(0, endOfLastWord > 0 ? endOfLastWord : ASSESSMENT_KEY_LIMIT);
}

const LETTERS_WITHOUT_ACCENT: Record<string, string> = { œ: 'oe', Œ: 'oe', æ: 'ae', Æ: 'ae', ß: 'ss', ø: 'o', Ø: 'o' };

function foldAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[œŒæÆßøØ]/g, (letter) => LETTERS_WITHOUT_ACCENT[letter]);
}
