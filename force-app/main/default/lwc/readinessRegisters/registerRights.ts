/** What this user may do with the entries of a register, and how the org words their fields. */
import { fieldInfos, type ObjectInfo, type PicklistOption } from 'c/readinessData';

/** The record type of objects that have none: https://developer.salesforce.com/docs/platform/lwc/guide/reference-get-picklist-values-record-type.html */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

export type Picklists = Readonly<Record<string, { values: PicklistOption[] } | undefined>>;

type Info = ObjectInfo & { apiName: string; createable?: boolean; deletable?: boolean };

export interface ObjectInfosData {
  results: { result: Info }[];
}

export interface ObjectRights {
  mayCreate: boolean;
  mayDelete: boolean;
  /** on a record that they may edit */
  mayEdit(field: string): boolean;
  /** blank for a field that they may not see */
  label(field: string): string;
}

/** By object; one that this user may not see is not there. */
export type RegisterRights = Readonly<Record<string, ObjectRights | undefined>>;

export const registerRights = (data: ObjectInfosData | undefined): RegisterRights =>
  Object.fromEntries((data?.results ?? []).map(({ result }) => [result?.apiName, rightsOf(result)]));

function rightsOf(info: Info): ObjectRights {
  const fields = fieldInfos(info);
  return {
    mayCreate: info?.createable === true,
    mayDelete: info?.deletable === true,
    mayEdit: (field) => fields[field]?.editable === true,
    label: (field) => fields[field]?.label ?? '',
  };
}
