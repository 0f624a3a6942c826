import { frenchDate } from '../assessment/french-date.ts';
import type { Assessment, IsoDate } from '../assessment/model.ts';
import { endOf, goLiveOf, isLate, nextMilestones } from '../assessment/next-milestones.ts';
import type { Milestone } from '../assessment/registers.ts';
import type { Content } from './document.ts';

/** When the tool goes live, and what comes before. */
export function goLive({ milestones, targetGoLive }: Assessment, limit = Infinity): Content {
  const late = milestones.filter(isLate).length;
  const next = nextMilestones(milestones).slice(0, limit);
  return {
    paragraphs: [
      ...dates(targetGoLive, goLiveOf(milestones)),
      ...(late > 0 ? [`Étapes dont l’échéance est dépassée\u00a0: ${late}`] : []),
      ...(next.length > 0 ? ['Prochaines étapes\u00a0:'] : []),
    ],
    items: next.map((milestone) => `${milestone.title} – ${frenchDate(endOf(milestone)!)}`),
  };
}

function dates(target: IsoDate | null, step?: Milestone): string[] {
  const date = step && endOf(step);
  if (target && date && step.warnings.includes('after-target'))
    return [`La mise en production tombe le ${frenchDate(date)}, après la date visée (${frenchDate(target)}).`];
  return [
    `Mise en production visée\u00a0: ${target ? frenchDate(target) : 'à compléter'}.`,
    ...(date ? [`Mise en production au planning\u00a0: ${frenchDate(date)}.`] : []),
  ];
}
