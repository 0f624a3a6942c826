/** The registers as the org holds them: its rows turned into plain data, in an order that the same data always has. */
import type { Row } from '../org/org-api.ts';
import { fraction, number, personOf, several, text } from './field-values.ts';
import { emptyRegisters, type Degree, type Milestone, type Registers, type Risk } from './registers.ts';
import type { Status } from './model.ts';

/** @param rows of each register, as REGISTER_FIELDS lists them */
export function registersByAssessment(assessments: Row[], rows: Row[][]): Map<string, Registers> {
  const [risks, riskTopics, ...others] = rows;
  const links = Map.groupBy(riskTopics ?? [], (row) => row.Risk__c);
  const groups = [risks ?? [], ...others].map((group) => Map.groupBy(group, (row) => row.Assessment__c));
  return new Map(
    assessments.map((assessment) => {
      const [riskRows, criteria, milestones, lines, indicators, stakeholders, log] = groups.map(
        (group) => group.get(assessment.Id) ?? [],
      );
      if (!log) return [String(assessment.Id), emptyRegisters()];
      return [
        String(assessment.Id),
        {
          risks: ordered(riskRows!).map((row) => risk(row, links.get(row.Id) ?? [])),
          criteria: ordered(criteria!).map(criterion),
          choice: number(assessment.Own_Criteria__c)
            ? {
                crmPoints: number(assessment.CRM_Points__c) ?? 0,
                businessToolPoints: number(assessment.Business_Tool_Points__c) ?? 0,
              }
            : null,
          milestones: ordered(milestones!).map(milestone),
          budget: {
            lines: ordered(lines!, 'Year__c').map(budgetLine),
            crmCost: number(assessment.CRM_Cost__c) ?? 0,
            businessToolCost: number(assessment.Business_Tool_Cost__c) ?? 0,
          },
          indicators: ordered(indicators!).map(indicator),
          stakeholders: ordered(stakeholders!).map(stakeholder),
          log: ordered(log, 'Held_On__c').map(logEntry),
        },
      ];
    }),
  );
}

/** By this field, then by title and id; what has no position comes last, as what users added does. */
function ordered(rows: Row[], field = 'Position__c'): Row[] {
  const rank = (row: Row) => row[field] ?? Infinity;
  return rows.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)] as [number, number];
    if (left !== right) return left < right ? -1 : 1;
    return String(a.Name).localeCompare(String(b.Name), 'fr') || (String(a.Id) < String(b.Id) ? -1 : 1);
  });
}

const titled = (row: Row) => ({ key: text(row.Key__c), title: String(row.Name) });

function risk(row: Row, links: Row[]): Risk {
  const topics = links.map(({ Topic__r }) => Topic__r as Row).filter(Boolean);
  return {
    ...titled(row),
    category: text(row.Category__c),
    likelihood: degree(row.Likelihood__c),
    impact: degree(row.Impact__c),
    severity: number(row.Severity__c),
    severityLevel: level(row.Severity_Level__c),
    mastery: degree(row.Mastery__c),
    status: String(row.Status__c),
    mitigation: text(row.Mitigation__c),
    responsible: personOf(row, 'Responsible'),
    dueDate: text(row.Due_Date__c),
    overdue: row.Overdue__c === true,
    unassessed: row.Is_Unassessed__c === 1,
    unmastered: row.Is_Unmastered__c === 1,
    topics: topics
      .map((topic) => ({ ...titled(topic), status: topic.Status__c as Status }))
      .sort((a, b) => `${a.key} ${a.title}`.localeCompare(`${b.key} ${b.title}`, 'fr')),
  };
}

const criterion = (row: Row) => ({
  ...titled(row),
  advantage: text(row.Advantage__c),
  weight: number(row.Weight__c),
  comment: text(row.Comment__c),
  own: row.Is_Own__c === 1,
});

function milestone(row: Row): Milestone {
  const before = row.Predecessor__r as Row | null;
  return {
    ...titled(row),
    kind: String(row.Kind__c),
    goLive: row.Is_Go_Live__c === true,
    recursEveryMonths: number(row.Recurs_Every_Months__c),
    monthsAfterGoLive: number(row.Months_After_Go_Live__c),
    plannedStart: text(row.Planned_Start__c),
    plannedEnd: text(row.Planned_End__c),
    currentStart: text(row.Current_Start__c),
    currentEnd: text(row.Current_End__c),
    internalDays: number(row.Internal_Days__c),
    externalDays: number(row.External_Days__c),
    proBonoDays: number(row.Pro_Bono_Days__c),
    status: String(row.Status__c),
    predecessor: before ? (text(before.Key__c) ?? text(before.Name)) : null,
    slipDays: number(row.Slip_Days__c),
    warnings: [
      ...(row.Before_Predecessor__c === true ? ['before-predecessor' as const] : []),
      ...(row.After_Target__c === true ? ['after-target' as const] : []),
      ...(row.Overdue__c === true ? ['overdue' as const] : []),
    ],
  };
}

const budgetLine = (row: Row) => ({
  title: String(row.Name),
  nature: String(row.Nature__c),
  origin: String(row.Origin__c),
  approach: String(row.Approach__c),
  year: number(row.Year__c) ?? 1,
  amount: number(row.Amount__c),
  days: number(row.Days__c),
  dayRate: number(row.Day_Rate__c),
  total: number(row.Total__c),
  comment: text(row.Comment__c),
});

const indicator = (row: Row) => ({
  title: String(row.Name),
  unit: text(row.Unit__c),
  baseline: number(row.Baseline__c),
  target: number(row.Target__c),
  targetDate: text(row.Target_Date__c),
  actual: number(row.Actual__c),
  measuredOn: text(row.Measured_On__c),
  method: text(row.Method__c),
  responsible: personOf(row, 'Responsible'),
  complete: row.Is_Complete__c === 1,
  achieved: fraction(row.Achieved__c),
});

const stakeholder = (row: Row) => ({
  name: String(row.Name),
  kind: text(row.Kind__c),
  projectRoles: several(row.Project_Roles__c),
  operationsRoles: several(row.Operations_Roles__c),
  committees: several(row.Committees__c),
  daysNeeded: number(row.Days_Needed__c),
  daysPossible: number(row.Days_Possible__c),
  daysAcceptable: number(row.Days_Acceptable__c),
  overcommitted: row.Is_Overcommitted__c === 1,
});

const logEntry = (row: Row) => ({
  date: String(row.Held_On__c),
  body: text(row.Body__c),
  kind: text(row.Kind__c),
  text: text(row.Text__c),
  title: String(row.Name),
  responsible: personOf(row, 'Responsible'),
  dueDate: text(row.Due_Date__c),
  state: text(row.State__c),
  overdue: row.Overdue__c === true,
  topic: text((row.Topic__r as Row | null)?.Name),
});

const degree = (value: unknown): Degree =>
  ['1', '2', '3', '4'].includes(String(value)) ? (Number(value) as Degree) : null;
const level = (value: unknown): Risk['severityLevel'] => ([1, 2, 3] as const).find((each) => each === value) ?? null;
