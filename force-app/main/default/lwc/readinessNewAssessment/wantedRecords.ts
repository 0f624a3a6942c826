/** The records of a new assessment, each before those below it. */
import type { Guidance, Language, Template } from '../readinessTemplate/template';

export interface Wanted {
  object: string;
  key: string;
  /** the field that points to the record above, and that record's key; none for the assessment itself */
  parent?: { field: string; key: string };
  fields: Record<string, unknown>;
}

export interface NewAssessment {
  key: string;
  name: string;
  language: Language;
  /** the association's account */
  accountId?: string;
}

export const ASSESSMENT = 'Readiness_Assessment__c';

export function wantedRecords(template: Template, { key, name, language, accountId }: NewAssessment): Wanted[] {
  const assessment = {
    Name: name,
    Key__c: key,
    Language__c: language,
    Template__c: `${template.key}@${template.version}`,
    Stage__c: 'Creating',
    ...(accountId ? { Association__c: accountId } : {}),
  };
  const record = recordIn(language);
  const chapters = template.chapters.flatMap((chapter, chapterIndex) => {
    const chapterKey = `${key}:${chapter.key}`;
    const topics = chapter.topics.flatMap((topic, topicIndex) => {
      const topicKey = `${chapterKey}:${topic.key}`;
      const own = { Essential__c: topic.essential ?? false, Weight__c: topic.weight ?? 1 };
      const points = (topic.points ?? []).map((point, index) =>
        record('Readiness_Point__c', `${topicKey}:${point.key}`, ['Topic__c', topicKey], point, index),
      );
      return [record('Readiness_Topic__c', topicKey, ['Chapter__c', chapterKey], topic, topicIndex, own), ...points];
    });
    return [record('Readiness_Chapter__c', chapterKey, ['Assessment__c', key], chapter, chapterIndex), ...topics];
  });
  return [{ object: ASSESSMENT, key, fields: assessment }, ...chapters];
}

interface Part {
  title: Record<Language, string>;
  guidance?: Record<Language, Guidance>;
}

const recordIn =
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
