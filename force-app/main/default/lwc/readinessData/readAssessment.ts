/** From an answer of GraphQL to plain objects. */
import type { AssessmentPageData, Connection, FileLinks, Node } from './assessmentQuery';
import type { Assessment, AttachedFile, Chapter, Fraction, Point, Risk, Status, Topic } from './model';

const DECISION_FIELDS = [
  'Approach__c',
  'Approach_Conditions__c',
  'Decision__c',
  'Decided_On__c',
  'Decided_By__c',
  'Decision_Rationale__c',
  'Decision_Blockers__c',
  'Minutes_Link__c',
];

/** @returns undefined where there is no such assessment, or none that this user may see */
export function readAssessment({ uiapi: { query } }: AssessmentPageData): Assessment | undefined {
  const [node] = nodesOf(query.Readiness_Assessment__c);
  if (!node) return undefined;
  const points = groupBy(nodesOf(query.Readiness_Point__c), 'Topic__c');
  const topics = groupBy(nodesOf(query.Readiness_Topic__c), 'Chapter__c');
  const topicsOfChapter = (id: string) =>
    (topics.get(id) ?? []).map((topic) => readTopic(topic, points.get(topic.Id) ?? []));
  const lists = [query.Readiness_Chapter__c, query.Readiness_Topic__c, query.Readiness_Point__c];
  return {
    ...readSummary(node),
    chapters: nodesOf(query.Readiness_Chapter__c).map((each) => readChapter(each, topicsOfChapter(each.Id))),
    risks: nodesOf(query.Readiness_Risk__c).map(readRisk),
    isCut: lists.some(({ pageInfo }) => pageInfo?.hasNextPage),
  };
}

const readSummary = (node: Node): Omit<Assessment, 'chapters' | 'isCut' | 'risks'> => ({
  id: node.Id,
  key: text(node, 'Key__c'),
  name: text(node, 'Name') ?? '',
  language: text(node, 'Language__c') === 'en' ? 'en' : 'fr',
  isCreating: text(node, 'Stage__c') === 'Creating',
  verdictLevel: number(node, 'Verdict_Level__c') ?? 0,
  progress: fraction(node),
  topicCount: number(node, 'Topic_Count__c') ?? 0,
  doneTopics: number(node, 'Done_Topics__c') ?? 0,
  applicableTopics: number(node, 'Applicable_Topics__c') ?? 0,
  setAsideEssentials: number(node, 'Set_Aside_Essentials__c') ?? 0,
  decisionToReview: flag(node, 'Decision_To_Review__c'),
  decision: Object.fromEntries(DECISION_FIELDS.filter((name) => node[name]).map((name) => [name, text(node, name)])),
});

const readRisk = (node: Node): Risk => ({
  ...titled(node),
  isUnassessed: number(node, 'Is_Unassessed__c') === 1,
  isUnmastered: number(node, 'Is_Unmastered__c') === 1,
  responsible: responsibleOf(node),
});

const readChapter = (node: Node, topics: Topic[]): Chapter => ({ ...titled(node), progress: fraction(node), topics });

const readTopic = (node: Node, points: Node[]): Topic => ({
  ...titled(node),
  chapterId: text(node, 'Chapter__c') ?? '',
  status: text(node, 'Status__c') as Status,
  essential: flag(node, 'Essential__c'),
  progress: fraction(node),
  guidance: text(node, 'Guidance__c'),
  responsible: responsibleOf(node),
  responsibleId: text(node, 'Responsible__c'),
  responsibleName: text(node, 'Responsible_Name__c'),
  isMine: flag(node, 'Is_Mine__c'),
  dueDate: text(node, 'Due_Date__c'),
  overdue: flag(node, 'Overdue__c'),
  toConfirm: flag(node, 'To_Confirm__c'),
  notes: text(node, 'Notes__c'),
  evidenceLink: text(node, 'Evidence_Link__c'),
  notApplicableReason: text(node, 'Not_Applicable_Reason__c'),
  notApplicableNote: text(node, 'Not_Applicable_Note__c'),
  files: readFiles(node),
  points: points.map(readPoint),
});

const readPoint = (node: Node): Point => ({
  ...titled(node),
  status: text(node, 'Status__c') as Status,
  answer: text(node, 'Answer__c'),
  guidance: text(node, 'Guidance__c'),
});

/** Those that the user may see; the links to others are passed over. */
function readFiles(node: Node): AttachedFile[] {
  const links = node.ContentDocumentLinks as FileLinks | null | undefined;
  return (links?.edges ?? []).flatMap(({ node: { Id: linkId, ContentDocument: file } }) => {
    if (!file) return [];
    const title = [text(file, 'Title'), text(file, 'FileExtension')].filter(Boolean).join('.');
    return [{ id: file.Id, linkId, title, size: number(file, 'ContentSize') }];
  });
}

const responsibleOf = (node: Node): string | null =>
  (node.Responsible__r?.Name?.value as string | undefined) ?? text(node, 'Responsible_Name__c');

const titled = (node: Node) => ({ id: node.Id, key: text(node, 'Key__c'), title: text(node, 'Name') ?? '' });

/** Without the fields that were optional and not there: they read as blank. */
const text = (node: Node, name: string): string | null => (node[name]?.value as string | null | undefined) ?? null;
const number = (node: Node, name: string): number | null => (node[name]?.value as number | null | undefined) ?? null;
const flag = (node: Node, name: string): boolean => node[name]?.value === true;

/** The doors give a percentage as 0 to 100. */
function fraction(node: Node): Fraction | null {
  const percent = number(node, 'Progress__c');
  return percent === null ? null : percent / 100;
}

const nodesOf = ({ edges }: Connection): Node[] => edges.map(({ node }) => node);

function groupBy(nodes: Node[], field: string): Map<string, Node[]> {
  const groups = new Map<string, Node[]>();
  for (const node of nodes) {
    const id = text(node, field) ?? '';
    const group = groups.get(id);
    if (group) group.push(node);
    else groups.set(id, [node]);
  }
  return groups;
}
