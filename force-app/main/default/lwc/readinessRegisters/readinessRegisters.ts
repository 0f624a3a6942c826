/** The pages of the registers (risks, criteria, steps, budget, indicators, actors, committee): what they do alike. */
export { isTrue, numberOf, readLists, responsibleOf, textOf, withChanges } from './entry';
export { entryFields, newEntryFields, RegisterPage } from './registerPage';
export { MASTER_RECORD_TYPE, registerRights } from './registerRights';
export { openOnes, settled } from './settle';
export { columnsOf, listed, rowsOf } from './table';

export type { Connection, Entry, Lists, RegisterData } from './entry';
export type { EntryField, EntryRequest, RegisterView } from './registerPage';
export type { ObjectInfosData, ObjectRights, Picklists, RegisterRights } from './registerRights';
export type { Column, Row } from './table';
