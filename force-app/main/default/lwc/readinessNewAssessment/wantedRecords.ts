/** The records of a new assessment, each before those below it. */
import type { Language, Template } from '../readinessTemplate/template';
import { recordIn } from './templateRecord';
import { wantedEntries } from './wantedEntries';

export interface Wanted {
  object: string;
  key: string;
  /** the record above; none for the assessment itself */
  parent?: Pointer;
  /** left out where it points to a record that is not created */
  links?: Pointer[];
  fields: Record<string, unknown>;
}

/** A field that points to the record of this key. */
export interface Pointer {
  field: string;
  key: string;
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
  return [{ object: ASSESSMENT, key, fields: assessment }, ...chapters, ...wantedEntries(template, key, language)];
}
