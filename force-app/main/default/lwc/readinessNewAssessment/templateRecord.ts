import type { Guidance, Language } from '../readinessTemplate/template';
import type { Wanted } from './wantedRecords';

export interface Part {
  title: Record<Language, string>;
  guidance?: Record<Language, Guidance>;
}

export const recordIn =
  (language: Language) =>
  (
    object: string,
    key: string,
    [field, parentKey]: [string, string],
    part: Part,
    index: number,
    own: Record<string, unknown> = {},
  ): Wanted => {
    const title = part.title[language];
    const guidance = part.guidance?.[language];
    return {
      object,
      key,
      parent: { field, key: parentKey },
      fields: {
        Name: title,
        Key__c: key,
        Template_Title__c: title,
        Position__c: index + 1,
        ...own,
        ...(guidance ? { Guidance__c: guidanceText(guidance, language) } : {}),
      },
    };
  };

/** As the CLI writes it. */
function guidanceText({ source, question, example }: Guidance, language: Language): string {
  const announced = language === 'fr' ? 'Exemple\u00a0: ' : 'Example: ';
  return [source, question, example && `${announced}${example}`].filter(Boolean).join('\n');
}
