import type { Session } from '../data/contract.ts';
import { OBJECT_CHILD_TYPES } from './component.ts';
import { loadComponents } from './component-store.ts';
import { requireMetadataAccess } from './deployment.ts';
import { isModelledType } from './manifest-check.ts';
import { METADATA_TYPES } from './metadata-type.ts';
import { fileProperties, type FileProperties } from './retrieval.ts';

const CHILDREN: Readonly<Record<string, string[]>> = {
  CustomLabels: ['CustomLabel'],
  CustomObject: Object.values(OBJECT_CHILD_TYPES),
};

/** The types that this org takes: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_describeresult.htm */
export function describeMetadata(): DescribeMetadataResult {
  return {
    metadataObjects: METADATA_TYPES.map((type) => ({
      ...(CHILDREN[type.name] ? { childXmlNames: CHILDREN[type.name] } : {}),
      directoryName: type.directory,
      inFolder: type.folderType !== undefined,
      metaFile: type.metaFile === true,
      ...(type.suffix ? { suffix: type.suffix } : {}),
      xmlName: type.name,
    })),
    organizationNamespace: '',
    partialSaveAllowed: false,
    testRequired: false,
  };
}

export type DescribeMetadataResult = {
  metadataObjects: {
    childXmlNames?: string[];
    directoryName: string;
    inFolder: boolean;
    metaFile: boolean;
    suffix?: string;
    xmlName: string;
  }[];
  organizationNamespace: string;
  partialSaveAllowed: boolean;
  testRequired: boolean;
};

/** The deployed components of some types; of a type that this org does not model there are none. */
export function listMetadata(session: Session, types: string[]): FileProperties[] {
  requireMetadataAccess(session);
  const wanted = new Set(types.filter(isModelledType));
  return loadComponents(session.org.database)
    .filter(({ type }) => wanted.has(type))
    .map((component) => fileProperties(session, component));
}
