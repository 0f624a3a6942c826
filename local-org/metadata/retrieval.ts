import type { Session } from '../data/contract.ts';
import { newAsyncId, storeAsyncResult } from './async-result.ts';
import { loadComponents } from './component-store.ts';
import { requireMetadataAccess, userName } from './deployment.ts';
import type { Manifest } from './manifest.ts';
import { MANIFEST } from './read-package.ts';
import { retrieve } from './retrieve.ts';
import { zip } from './zip.ts';

/** https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_retrieveresult.htm */
export type RetrieveResult = {
  id: string;
  done: true;
  success: boolean;
  status: 'Succeeded';
  fileProperties: FileProperties[];
  messages: { fileName: string; problem: string }[];
  /** base64 */
  zipFile: string;
};

/** https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_listmetadata.htm#fileproperties; components have no Ids here. */
export type FileProperties = {
  type: string;
  fullName: string;
  fileName: string;
  id: '';
  manageableState: 'unmanaged';
  createdById: string;
  createdByName: string;
  createdDate: string;
  lastModifiedById: string;
  lastModifiedByName: string;
  lastModifiedDate: string;
};

export interface RetrieveRequest {
  manifest: Manifest;
  apiVersion: string;
  /** without the folder `unpackaged/` around everything */
  singlePackage: boolean;
}

/** Retrieves at once and keeps the result; gives its id. @throws ApiError INSUFFICIENT_ACCESS */
export function startRetrieval(session: Session, { manifest, apiVersion, singlePackage }: RetrieveRequest): string {
  requireMetadataAccess(session);
  const { org } = session;
  const { files, components, problems } = retrieve(loadComponents(org.database), manifest, apiVersion);
  const root = singlePackage ? '' : 'unpackaged/';
  const rooted = new Map([...files].map(([path, content]) => [root + path, content]));
  const manifestFile = { type: 'Package', fullName: `${root}${MANIFEST}`, file: MANIFEST };
  const id = newAsyncId(org, '09S');
  const result: RetrieveResult = {
    id,
    done: true,
    success: true,
    status: 'Succeeded',
    fileProperties: [...components, manifestFile].map((component) => fileProperties(session, component, root)),
    messages: problems.map((problem) => ({ fileName: root + MANIFEST, problem })),
    zipFile: Buffer.from(zip(rooted)).toString('base64'),
  };
  storeAsyncResult(org, id, result);
  return id;
}

export function fileProperties(
  { org, userId }: Session,
  { type, fullName, file }: { type: string; fullName: string; file: string },
  root = '',
): FileProperties {
  const [date, name] = [org.now().toISOString(), userName(org, userId)];
  return {
    type,
    fullName,
    fileName: root + file,
    id: '',
    manageableState: 'unmanaged',
    createdById: userId,
    createdByName: name,
    createdDate: date,
    lastModifiedById: userId,
    lastModifiedByName: name,
    lastModifiedDate: date,
  };
}
