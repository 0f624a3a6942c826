/** The records that a template asks for below an assessment, each after those it points to. */
import { joinKey } from '../checklist/keys.ts';
import type { Template } from '../checklist/template.ts';
import { guidanceField } from './guidance-field.ts';
import type { Language } from './model.ts';
import { CHAPTER, POINT, TOPIC } from './org-names.ts';
import { wantedEntries } from './wanted-entries.ts';

export interface Wanted {
  object: string;
  key: string;
  parent: Pointer;
  /** left out where it points to a record that is held back */
  links?: Pointer[];
  /** none where the org numbers the records */
  title?: string;
  /** from 1 */
  position?: number;
  fields: Record<string, unknown>;
}

/** A field that points to the record of this key. */
export interface Pointer {
  field: string;
  key: string;
}

export function wantedRecords(template: Template, assessmentKey: string, language: Language): Wanted[] {
  const chapters = template.chapters.flatMap((chapter, chapterIndex) => {
    const chapterKey = joinKey(assessmentKey, chapter.key);
    const topics = chapter.topics.flatMap((topic, topicIndex) => {
      const topicKey = joinKey(chapterKey, topic.key);
      const points = (topic.points ?? []).map((point, pointIndex) => ({
        object: POINT,
        key: joinKey(topicKey, point.key),
        parent: { field: 'Topic__c', key: topicKey },
        title: point.title[language],
        position: pointIndex + 1,
        fields: guidanceField(point.guidance?.[language], language),
      }));
      return [
        {
          object: TOPIC,
          key: topicKey,
          parent: { field: 'Chapter__c', key: chapterKey },
          title: topic.title[language],
          position: topicIndex + 1,
          fields: {
            Essential__c: topic.essential ?? false,
            Weight__c: topic.weight ?? 1,
            ...guidanceField(topic.guidance?.[language], language),
          },
        },
        ...points,
      ];
    });
    const parent = { field: 'Assessment__c', key: assessmentKey };
    const title = chapter.title[language];
    return [{ object: CHAPTER, key: chapterKey, parent, title, position: chapterIndex + 1, fields: {} }, ...topics];
  });
  return [...chapters, ...wantedEntries(template, assessmentKey, language)];
}
