/** A risk as its page shows it: the org's own figures, and the topics that reduce it. */
import { isOpen, type Status } from 'c/readinessData';
import { isTrue, numberOf, responsibleOf, textOf, type Entry, type Lists } from 'c/readinessRegisters';

export interface LinkedTopic {
  linkId: string;
  topicId: string;
  title: string;
  status: string;
  isOpen: boolean;
}

export interface Risk {
  id: string;
  title: string;
  category: string;
  /** `1` to `4`, blank where it is not assessed */
  likelihood: string;
  impact: string;
  mastery: string;
  severity: number | null;
  /** 0 not assessed, 1 weak, 2 medium, 3 strong */
  severityLevel: number;
  isActive: boolean;
  isUnassessed: boolean;
  isUnmastered: boolean;
  status: string;
  mitigation: string;
  guidance: string;
  responsible: string;
  dueDate: string;
  isOverdue: boolean;
  topics: LinkedTopic[];
}

export function readRisks(lists: Lists): Risk[] {
  const links = lists.Readiness_Risk_Topic__c ?? [];
  return (lists.Readiness_Risk__c ?? []).map((entry) => readRisk(entry, links));
}

const readRisk = (entry: Entry, links: Entry[]): Risk => ({
  id: entry.id,
  title: entry.title,
  category: entry.shown.Category__c ?? '',
  likelihood: textOf(entry, 'Likelihood__c'),
  impact: textOf(entry, 'Impact__c'),
  mastery: textOf(entry, 'Mastery__c'),
  severity: numberOf(entry, 'Severity__c'),
  severityLevel: numberOf(entry, 'Severity_Level__c') ?? 0,
  isActive: isTrue(entry, 'Is_Active__c'),
  isUnassessed: isTrue(entry, 'Is_Unassessed__c'),
  isUnmastered: isTrue(entry, 'Is_Unmastered__c'),
  status: entry.shown.Status__c ?? '',
  mitigation: textOf(entry, 'Mitigation__c'),
  guidance: textOf(entry, 'Guidance__c'),
  responsible: responsibleOf(entry),
  dueDate: textOf(entry, 'Due_Date__c'),
  isOverdue: isTrue(entry, 'Overdue__c'),
  topics: links.filter((link) => textOf(link, 'Risk__c') === entry.id).map(readLink),
});

const readLink = (link: Entry): LinkedTopic => ({
  linkId: link.id,
  topicId: textOf(link, 'Topic__c'),
  title: textOf(link, 'Topic__r.Name'),
  status: link.shown['Topic__r.Status__c'] ?? '',
  isOpen: isOpen({ status: link.values['Topic__r.Status__c'] as Status }),
});
