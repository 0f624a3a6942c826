/** Whether an org takes the English texts: asked of the org itself, by a deployment that only validates. */
export interface Answer {
  /** how the validation ended */
  succeeded: boolean;
  /** what it said of each component, or of the whole */
  problems: string[];
}

/** Nothing where the texts may be deployed; else why not, and what would change it. */
export interface Hindrance {
  reason: string;
  /** whether the org merely lacks a setting: without the texts the product works all the same */
  harmless: boolean;
}

/** As the Metadata API says it where Translation Workbench, or a language in it, is not switched on. */
const NOT_SWITCHED_ON =
  /not available for deploy for this organization|translation workbench|language .*not (?:active|enabled)/i;

/** @param language the org's default, e.g. `fr` or `en_US` */
export function hindranceToEnglish(language: string, validate: () => Answer): Hindrance | undefined {
  if (!language.startsWith('fr'))
    return {
      harmless: true,
      reason: `the org's default language is ${language}: its own texts are French, and stand in the place of that language. Set French in Setup > Company Information first`,
    };
  const { succeeded, problems } = validate();
  if (succeeded) return undefined;
  if (problems.length > 0 && problems.every((problem) => NOT_SWITCHED_ON.test(problem)))
    return {
      harmless: true,
      reason:
        'Translation Workbench, or English in it, is not switched on. Setup > Translation Language Settings, then deploy again',
    };
  return { harmless: false, reason: problems.join('\n  ') || 'the validation failed' };
}
