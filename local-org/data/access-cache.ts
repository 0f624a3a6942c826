import type { OrgSchema } from '../metadata/schema.ts';
import type { Access, Org, RecordId } from './contract.ts';

interface Known {
  schema: OrgSchema;
  byUser: Map<RecordId, Access>;
}

const known = new WeakMap<Org, Known>();

/** What has been worked out for a user, good until a deployment or a change of users or assignments. */
export function cachedAccess(org: Org, userId: RecordId, work: () => Access): Access {
  let cache = known.get(org);
  if (cache?.schema !== org.schema) known.set(org, (cache = { schema: org.schema, byUser: new Map() }));
  let access = cache.byUser.get(userId);
  if (!access) cache.byUser.set(userId, (access = work()));
  return access;
}

export function forgetAccess(org: Org): void {
  known.delete(org);
}
