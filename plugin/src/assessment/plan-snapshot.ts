/** What a snapshot records: the org's own figures of a day, for each assessment and each of its chapters. */
import type { GraphNode } from '../org/composite-graph.ts';
import type { Row } from '../org/org-api.ts';
import { levelOfVerdict, verdictOfLevel, type Fraction, type IsoDate, type Verdict } from './model.ts';
import { SNAPSHOT } from './org-names.ts';

export interface RegisterFigures {
  /** neither closed nor not applicable */
  activeRisks: number;
  /** active, without all of its scores */
  unassessedRisks: number;
  /** active and strong, with a mastery of 2 or less */
  unmasteredRisks: number;
  /** of its own budget lines and of those that both approaches share, in the org's currency */
  crmCost: number;
  /** as of `crmCost` */
  businessToolCost: number;
  openActions: number;
}

export interface Snapshot {
  /** `<assessment>[:<chapter>]:<date>` */
  key: string;
  assessment: { id: string; key: string; name: string };
  /** null for the assessment as a whole */
  chapter: { key: string; title: string } | null;
  /** 0 to 1, rounded to hundredths of a percent; null where no topic is applicable */
  progress: Fraction | null;
  /** null for a chapter */
  verdict: Verdict | null;
  topics: number;
  applicable: number;
  assessed: number;
  done: number;
  openEssentials: number;
  setAsideEssentials: number;
  /** null for a chapter */
  registers: RegisterFigures | null;
  /** `updated` where this day already had one when the org was read */
  action: 'created' | 'updated';
}

export interface Skipped {
  /** null where the record has none */
  key: string | null;
  name: string;
  /** `creating`: its checklist is not whole yet; `no-key`: an assessment or chapter that was added by hand */
  reason: 'creating' | 'no-key';
}

export interface SnapshotPlan {
  snapshots: Snapshot[];
  nodes: GraphNode[];
  skipped: Skipped[];
}

export interface Figures {
  assessments: Row[];
  chapters: Row[];
  /** keys of the snapshots that this day has already */
  existing: ReadonlySet<string>;
}

export function planSnapshot({ assessments, chapters, existing }: Figures, date: IsoDate): SnapshotPlan {
  const chaptersOf = Map.groupBy(chapters, ({ Assessment__c }) => Assessment__c);
  const plan: SnapshotPlan = { snapshots: [], nodes: [], skipped: [] };
  const add = (row: Row, assessment: Snapshot['assessment'], chapter: Snapshot['chapter']): void => {
    const key = `${chapter?.key ?? assessment.key}:${date}`;
    const action = existing.has(key) ? 'updated' : 'created';
    const snapshot = { key, assessment, chapter, ...figures(row, chapter === null), action } as const;
    plan.snapshots.push(snapshot);
    plan.nodes.push(node(snapshot, date, `n${plan.nodes.length}`));
  };
  for (const row of assessments) {
    const reason = whySkipped(row);
    if (reason) plan.skipped.push(skipped(row, reason));
    if (reason) continue;
    const assessment = { id: row.Id as string, key: row.Key__c as string, name: row.Name as string };
    add(row, assessment, null);
    for (const chapter of chaptersOf.get(row.Id) ?? []) {
      if (chapter.Key__c) add(chapter, assessment, { key: chapter.Key__c as string, title: chapter.Name as string });
      else plan.skipped.push(skipped(chapter, 'no-key'));
    }
  }
  return plan;
}

function whySkipped({ Stage__c, Key__c }: Row): Skipped['reason'] | undefined {
  if (Stage__c === 'Creating') return 'creating';
  return Key__c ? undefined : 'no-key';
}

const skipped = (row: Row, reason: Skipped['reason']): Skipped => ({
  key: (row.Key__c as string | null) ?? null,
  name: row.Name as string,
  reason,
});

function figures(row: Row, isWhole: boolean) {
  return {
    // Percent fields leave the API as 0 to 100.
    progress: typeof row.Progress__c === 'number' ? Number((row.Progress__c / 100).toFixed(4)) : null,
    verdict: isWhole ? verdictOfLevel(count(row.Verdict_Level__c)) : null,
    topics: count(row.Topic_Count__c),
    applicable: count(row.Applicable_Topics__c),
    assessed: count(row.Assessed_Topics__c),
    done: count(row.Done_Topics__c),
    openEssentials: count(row.Open_Essentials__c),
    setAsideEssentials: count(row.Set_Aside_Essentials__c),
    registers: isWhole ? registerFigures(row) : null,
  };
}

const registerFigures = (row: Row): RegisterFigures => ({
  activeRisks: count(row.Active_Risks__c),
  unassessedRisks: count(row.Unassessed_Risks__c),
  unmasteredRisks: count(row.Unmastered_Risks__c),
  crmCost: count(row.CRM_Cost__c),
  businessToolCost: count(row.Business_Tool_Cost__c),
  openActions: count(row.Open_Actions__c),
});

const count = (value: unknown): number => (typeof value === 'number' ? value : 0);

function node(snapshot: Omit<Snapshot, 'action'>, date: IsoDate, reference: string): GraphNode {
  const { key, assessment, chapter, progress, verdict, registers } = snapshot;
  return {
    reference,
    object: SNAPSHOT,
    key,
    fields: {
      Name: chapter?.title ?? assessment.name,
      Taken_On__c: date,
      Chapter_Title__c: chapter?.title ?? null,
      Progress__c: progress === null ? null : Number((progress * 100).toFixed(2)),
      Verdict_Level__c: verdict === null ? null : levelOfVerdict(verdict),
      Topic_Count__c: snapshot.topics,
      Applicable_Topics__c: snapshot.applicable,
      Assessed_Topics__c: snapshot.assessed,
      Done_Topics__c: snapshot.done,
      Open_Essentials__c: snapshot.openEssentials,
      Set_Aside_Essentials__c: snapshot.setAsideEssentials,
      Active_Risks__c: registers?.activeRisks ?? null,
      Unassessed_Risks__c: registers?.unassessedRisks ?? null,
      Unmastered_Risks__c: registers?.unmasteredRisks ?? null,
      CRM_Cost__c: registers?.crmCost ?? null,
      Business_Tool_Cost__c: registers?.businessToolCost ?? null,
      Open_Actions__c: registers?.openActions ?? null,
    },
    parent: { field: 'Assessment__c', id: assessment.id },
  };
}
