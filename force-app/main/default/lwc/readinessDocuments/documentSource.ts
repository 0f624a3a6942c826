/** What the documents are made of, as one request read it. */
import { readAssessment, type Assessment, type AssessmentPageData } from 'c/readinessData';
import type { Entry, Lists, RegisterRights } from 'c/readinessRegisters';

export interface DocumentSource {
  assessment: Assessment;
  /** by object, each entry as the org words it for this user */
  lists: Lists;
  /** how the org words fields */
  rights: RegisterRights;
}

type Query = AssessmentPageData['uiapi']['query'];
type Node = Query['Readiness_Topic__c']['edges'][number]['node'];

/** @returns undefined where there is no such assessment, or none that this user may see */
export function readDocumented({ uiapi: { query } }: AssessmentPageData): Assessment | undefined {
  const Readiness_Chapter__c = { edges: chaptersOf(query.Readiness_Topic__c.edges.map(({ node }) => node)) };
  return readAssessment({ uiapi: { query: { ...query, Readiness_Chapter__c } } });
}

/** In their order; each topic brings its own. */
function chaptersOf(topics: Node[]): { node: Node }[] {
  const chapters = new Map(
    topics.map(({ Chapter__r }) => Chapter__r as unknown as Node).map((node) => [node.Id, node]),
  );
  const position = ({ Position__c }: Node): number => Number(Position__c?.value ?? 0);
  return [...chapters.values()].sort((a, b) => position(a) - position(b)).map((node) => ({ node }));
}

export const entriesOf = ({ lists }: DocumentSource, object: string): Entry[] => lists[object] ?? [];

/** The assessment itself, as the org words it. */
export const summaryOf = (source: DocumentSource): Entry => entriesOf(source, 'Readiness_Assessment__c')[0]!;
