import type { Assessment, Topic } from './model';

/** The topics as just read, but the objects of before where nothing in them has changed: their rows stay as drawn. */
export function keepUnchanged(before: Assessment | undefined, now: Assessment): Assessment {
  if (!before) return now;
  const known = new Map(before.chapters.flatMap(({ topics }) => topics.map((topic) => [topic.id, topic])));
  const chapters = now.chapters.map((chapter) => ({
    ...chapter,
    topics: chapter.topics.map((topic) => {
      const old = known.get(topic.id);
      return old && isSame(old, topic) ? old : topic;
    }),
  }));
  return { ...now, chapters };
}

const isSame = (left: Topic, right: Topic): boolean => left === right || JSON.stringify(left) === JSON.stringify(right);
