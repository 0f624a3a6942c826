import type { Session } from '../../data/contract.ts';
import type { PageContent } from './answer-page.ts';
import { pageObject } from './page-object.ts';
import { recordTable } from './record-table.ts';

/** The first records of one object. */
export function objectPage(session: Session, objectName: string): PageContent {
  const object = pageObject(session, objectName);
  return { title: object.pluralLabel, main: recordTable(session, object) };
}
