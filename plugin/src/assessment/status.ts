/** The state of one assessment or the list of all, in the shapes that `sf readiness status --json` promises. */
import { blockers, type Blocker } from './blockers.ts';
import { noAssessment, noSuchAssessment } from './assessment-error.ts';
import type { Assessment, AssessmentSummary, Fraction, IsoDate, Status } from './model.ts';
import { readAssessments, readSummaries, type Selection } from './read-assessment.ts';
import type { Registers } from './registers.ts';
import type { OrgApi } from '../org/org-api.ts';

export interface PointStatus {
  key: string | null;
  title: string;
  status: Status;
  answer: string | null;
}

export interface TopicStatus {
  key: string | null;
  title: string;
  status: Status;
  /** 0 to 1; null where the topic is not applicable */
  progress: Fraction | null;
  essential: boolean;
  /** the user's or the written name */
  responsible: string | null;
  dueDate: IsoDate | null;
  overdue: boolean;
  points: PointStatus[];
}

export interface ChapterStatus {
  key: string | null;
  title: string;
  /** 0 to 1; null where no topic is applicable */
  progress: Fraction | null;
  topics: TopicStatus[];
}

export interface AssessmentStatus extends Registers {
  assessment: AssessmentSummary;
  blockers: Blocker[];
  chapters: ChapterStatus[];
}

export interface AssessmentList {
  assessments: AssessmentSummary[];
}

/** One assessment: by key, or the only one there is; the list where there are several and no key was given. */
export async function findAssessment(api: OrgApi, key?: string): Promise<Assessment | AssessmentSummary[]> {
  if (key !== undefined) return readOne(api, { key });
  const summaries = await readSummaries(api);
  if (summaries.length === 0) throw noAssessment();
  return summaries.length === 1 ? readOne(api, { id: summaries[0]!.id }) : summaries;
}

async function readOne(api: OrgApi, selection: Exclude<Selection, 'all'>): Promise<Assessment> {
  const [assessment] = await readAssessments(api, selection);
  if (assessment) return assessment;
  throw noSuchAssessment('key' in selection ? selection.key : selection.id, await readSummaries(api));
}

export function statusOf(assessment: Assessment): AssessmentStatus {
  const { id, key, name, verdict, progress, decision, approach } = assessment;
  const { risks, criteria, choice, milestones, budget, indicators, stakeholders, log } = assessment;
  return {
    assessment: { id, key, name, verdict, progress, decision, approach },
    blockers: blockers(assessment),
    chapters: assessment.chapters.map((chapter) => ({
      key: chapter.key,
      title: chapter.title,
      progress: chapter.progress,
      topics: chapter.topics.map((topic) => ({
        key: topic.key,
        title: topic.title,
        status: topic.status,
        progress: topic.progress,
        essential: topic.essential,
        responsible: topic.responsible,
        dueDate: topic.dueDate,
        overdue: topic.overdue,
        points: topic.points.map((point) => ({
          key: point.key,
          title: point.title,
          status: point.status,
          answer: point.answer,
        })),
      })),
    })),
    risks,
    criteria,
    choice,
    milestones,
    budget,
    indicators,
    stakeholders,
    log,
  };
}
