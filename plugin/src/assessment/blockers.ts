/** What keeps the verdict from being better, by name. */
import { frenchDate } from './french-date.ts';
import { isAssessed, isOpen, levelOfVerdict, type Assessment, type Language, type Topic } from './model.ts';
import type { Risk } from './registers.ts';

export interface Blocker {
  /**
   * `essential-open`: an essential topic is not settled. `not-assessed`: nobody has looked at the topic yet.
   * `reservation`: the verdict is already "ready with reservations" and this topic is still open.
   * `unassessed-risk`: a degree of the risk is missing. `unmastered-risk`: it is strong and not mastered.
   */
  kind: 'essential-open' | 'not-assessed' | 'reservation' | 'unassessed-risk' | 'unmastered-risk';
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
    unassessedRisk: 'risque à évaluer',
    unmasteredRisk: 'risque fort non maîtrisé',
    noOwner: 'sans responsable',
    due: (date: string) => `échéance ${frenchDate(date)}`,
  },
  en: {
    essential: 'essential topic still open',
    notAssessed: 'topic not assessed',
    reservation: 'topic still open',
    unassessedRisk: 'risk to be assessed',
    unmasteredRisk: 'strong risk not mastered',
    noOwner: 'nobody responsible',
    due: (date: string) => `due ${date}`,
  },
};

/** @returns topics in the order of the checklist, then risks; empty when the verdict is "ready" */
export function blockers(assessment: Assessment): Blocker[] {
  const applicable = assessment.chapters
    .flatMap(({ topics }) => topics)
    .filter(({ status }) => status !== 'Not_Applicable');
  const kindOf = levelOfVerdict(assessment.verdict) < 2 ? blockingReadiness : reservation;
  const topics = applicable.flatMap((topic): Blocker[] => {
    const kind = kindOf(topic);
    return kind ? [{ kind, key: topic.key, title: topic.title, reason: reason(assessment, topic, kind) }] : [];
  });
  return [...topics, ...assessment.risks.flatMap((risk) => riskBlocker(risk, assessment.language))];
}

function riskBlocker({ key, title, unassessed, unmastered, responsible }: Risk, language: Language): Blocker[] {
  const words = WORDS[language];
  if (unassessed) return [{ kind: 'unassessed-risk', key, title, reason: words.unassessedRisk }];
  if (!unmastered) return [];
  const why = `${words.unmasteredRisk}, ${responsible ?? words.noOwner}`;
  return [{ kind: 'unmastered-risk', key, title, reason: why }];
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
