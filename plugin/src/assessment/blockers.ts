/** What keeps the verdict from being better, by name. */
import { frenchDate } from './french-date.ts';
import { isAssessed, isOpen, levelOfVerdict, type Assessment, type Topic } from './model.ts';

export interface Blocker {
  /**
   * `essential-open`: an essential topic is not settled. `not-assessed`: nobody has looked at the topic yet.
   * `reservation`: the verdict is already "ready with reservations" and this topic is still open.
   */
  kind: 'essential-open' | 'not-assessed' | 'reservation';
  key: string | null;
  title: string;
  /** in the assessment's language */
  reason: string;
}

const WORDS = {
  fr: {
    essential: 'sujet essentiel encore ouvert',
    notAssessed: 'sujet non abordé',
    reservation: 'sujet encore ouvert',
    noOwner: 'sans responsable',
    due: (date: string) => `échéance ${frenchDate(date)}`,
  },
  en: {
    essential: 'essential topic still open',
    notAssessed: 'topic not assessed',
    reservation: 'topic still open',
    noOwner: 'nobody responsible',
    due: (date: string) => `due ${date}`,
  },
};

/** @returns in the order of the checklist; empty when the verdict is "ready" */
export function blockers(assessment: Assessment): Blocker[] {
  const applicable = assessment.chapters
    .flatMap(({ topics }) => topics)
    .filter(({ status }) => status !== 'Not_Applicable');
  const kindOf = levelOfVerdict(assessment.verdict) < 2 ? blockingReadiness : reservation;
  return applicable.flatMap((topic) => {
    const kind = kindOf(topic);
    return kind ? [{ kind, key: topic.key, title: topic.title, reason: reason(assessment, topic, kind) }] : [];
  });
}

function blockingReadiness(topic: Topic): Blocker['kind'] | undefined {
  if (topic.essential && isOpen(topic)) return 'essential-open';
  return isAssessed(topic) ? undefined : 'not-assessed';
}

const reservation = (topic: Topic): Blocker['kind'] | undefined => (isOpen(topic) ? 'reservation' : undefined);

function reason({ language }: Assessment, topic: Topic, kind: Blocker['kind']): string {
  const words = WORDS[language];
  if (kind === 'not-assessed') return words.notAssessed;
  const owner = topic.responsible ?? words.noOwner;
  const due = topic.dueDate ? [words.due(topic.dueDate)] : [];
  return [kind === 'essential-open' ? words.essential : words.reservation, owner, ...due].join(', ');
}
