/** An answer of GraphQL, as the org gives it. */
type Fields = Record<string, unknown>;

export const node = (Id: string, fields: Fields): Fields => ({
  Id,
  ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }])),
});

const list = (nodes: Fields[]) => ({ edges: nodes.map((each) => ({ node: each })), pageInfo: { hasNextPage: false } });

export const ASSESSMENT_NODE = node('a00A', {
  Name: 'Refuge du Vercors',
  Key__c: 'refuge',
  Language__c: 'fr',
  Stage__c: 'Assessing',
  Verdict_Level__c: 1,
  Progress__c: 25,
  Topic_Count__c: 3,
  Done_Topics__c: 1,
  Applicable_Topics__c: 2,
  Set_Aside_Essentials__c: 0,
  Decision_To_Review__c: false,
  Decision__c: 'Pending',
  Decided_On__c: null,
});

const chapter = (Id: string, Name: string) => node(Id, { Name, Key__c: null, Progress__c: 50 });

export const topic = (Id: string, Chapter__c: string, fields: Fields = {}) =>
  node(Id, {
    Chapter__c,
    Name: Id,
    Key__c: null,
    Status__c: 'Not_Assessed',
    Essential__c: false,
    Progress__c: 0,
    Guidance__c: null,
    Responsible__c: null,
    Responsible_Name__c: null,
    Is_Mine__c: false,
    Due_Date__c: null,
    Overdue__c: false,
    To_Confirm__c: false,
    Notes__c: null,
    Evidence_Link__c: null,
    Not_Applicable_Reason__c: null,
    Not_Applicable_Note__c: null,
    ...fields,
  });

export const point = (Id: string, Topic__c: string, fields: Fields = {}) =>
  node(Id, {
    Topic__c,
    Name: Id,
    Key__c: null,
    Status__c: 'Not_Assessed',
    Answer__c: null,
    Guidance__c: null,
    ...fields,
  });

export const TOPICS = [
  topic('budget', 'content', {
    Name: 'Fixer un budget',
    Essential__c: true,
    Status__c: 'In_Progress',
    Is_Mine__c: true,
    Due_Date__c: '2026-01-31',
    Overdue__c: true,
    Responsible_Name__c: 'Odile Deray',
    Guidance__c: 'Combien, et qui paie ?',
  }),
  topic('benchmark', 'content', { Name: 'Benchmarker', Status__c: 'Done', Progress__c: 100 }),
  topic('training', 'people', {
    Name: 'Former',
    Status__c: 'Not_Applicable',
    Not_Applicable_Reason__c: 'Out_Of_Scope',
  }),
];

export const POINTS = [
  point('internal', 'budget', { Name: 'Coûts internes', Status__c: 'Done', Answer__c: 'Étude chiffrée : 12 jours' }),
  point('external', 'budget', { Name: 'Coûts externes', Guidance__c: 'Licences, intégrateur' }),
  point('tools', 'benchmark', { Name: 'Outils comparés', Status__c: 'Done' }),
];

/** Two chapters, three topics, three points; what is given replaces a whole list. */
export const pageData = ({
  assessments = [ASSESSMENT_NODE],
  topics = TOPICS,
  points = POINTS,
  risks = [] as Fields[],
} = {}) => ({
  uiapi: {
    query: {
      Readiness_Assessment__c: list(assessments),
      Readiness_Chapter__c: list([chapter('content', 'Contenu'), chapter('people', 'Ressources humaines')]),
      Readiness_Risk__c: list(risks),
      Readiness_Topic__c: list(topics),
      Readiness_Point__c: list(points),
    },
  },
});
