/** An assessment as its page shows it, in plain data. */

export type Status = 'Not_Assessed' | 'To_Do' | 'In_Progress' | 'Done' | 'Not_Applicable';
/** 0 to 1 */
export type Fraction = number;
/** `YYYY-MM-DD` */
export type IsoDate = string;

interface Titled {
  id: string;
  /** null for what a user added by hand */
  key: string | null;
  title: string;
}

export interface Point extends Titled {
  status: Status;
  answer: string | null;
  guidance: string | null;
}

export interface AttachedFile {
  /** of the ContentDocument */
  id: string;
  /** of the ContentDocumentLink that attaches it */
  linkId: string;
  /** with its extension */
  title: string;
  /** bytes; null where the user may not see it */
  size: number | null;
}

export interface Topic extends Titled {
  chapterId: string;
  status: Status;
  essential: boolean;
  /** null where the topic is not applicable */
  progress: Fraction | null;
  guidance: string | null;
  /** the user's or the written name */
  responsible: string | null;
  responsibleId: string | null;
  responsibleName: string | null;
  isMine: boolean;
  dueDate: IsoDate | null;
  overdue: boolean;
  /** every applicable point is covered, yet nobody has called the topic done */
  toConfirm: boolean;
  notes: string | null;
  evidenceLink: string | null;
  notApplicableReason: string | null;
  notApplicableNote: string | null;
  files: AttachedFile[];
  points: Point[];
}

export interface Chapter extends Titled {
  /** null where no topic of it is applicable */
  progress: Fraction | null;
  topics: Topic[];
}

/** As far as the verdict is concerned. */
export interface Risk extends Titled {
  isUnassessed: boolean;
  /** strong, and its mastery is 2 or less */
  isUnmastered: boolean;
  /** the user's or the written name */
  responsible: string | null;
}

export interface Assessment {
  id: string;
  key: string | null;
  name: string;
  language: 'en' | 'fr';
  /** still being filled from the template */
  isCreating: boolean;
  /** 0 not assessed, 1 not ready, 2 ready with reservations, 3 ready */
  verdictLevel: number;
  /** null where no topic is applicable */
  progress: Fraction | null;
  topicCount: number;
  doneTopics: number;
  applicableTopics: number;
  setAsideEssentials: number;
  decisionToReview: boolean;
  /** the approach and the decision, by API name; without the fields that this user may not see */
  decision: Record<string, string | null>;
  chapters: Chapter[];
  risks: Risk[];
  /** there is more than one page can read: the list shows not all */
  isCut: boolean;
}

/** Neither done nor set aside. */
export const isOpen = ({ status }: { status: Status }): boolean => status !== 'Done' && status !== 'Not_Applicable';

/** Its status, or that of one of its points, has left Not_Assessed. */
export const isAssessed = (topic: Topic): boolean =>
  [topic, ...topic.points].some(({ status }) => status !== 'Not_Assessed');

export const topicsOf = ({ chapters }: Pick<Assessment, 'chapters'>): Topic[] =>
  chapters.flatMap(({ topics }) => topics);
