import { findField, findObject } from '../../metadata/schema.ts';
import { accessOf } from '../access.ts';
import type { RecordId } from '../contract.ts';
import { hasFullAccess } from '../record-access.ts';
import { readRow } from '../stored-row.ts';
import { NO_RIGHT } from './check-rights.ts';
import { type Draft, type Save, refuse } from './draft.ts';

/** A record may be given, by whoever has full access to it, to an active user who may read its object. */
export function checkOwner({ session, access, object }: Save, draft: Draft): void {
  const owner = draft.record.OwnerId as RecordId | undefined;
  if (!findField(object, 'OwnerId') || !owner || owner === (draft.prior?.OwnerId ?? session.userId)) return;
  if (draft.id && !hasFullAccess(session, access, object, draft.id)) {
    return refuse(draft, 'INSUFFICIENT_ACCESS_OR_READONLY', NO_RIGHT, ['OwnerId']);
  }
  const users = findObject(session.org.schema, 'User');
  if (users && readRow(session.org, users, owner)?.IsActive === false) {
    const message = `operation performed with inactive user [${owner}] as owner of ${object.name}`;
    return refuse(draft, 'INACTIVE_OWNER_OR_USER', message, ['OwnerId']);
  }
  if (!accessOf({ org: session.org, userId: owner }).object(object).read) {
    refuse(draft, 'TRANSFER_REQUIRES_READ', 'The new owner must have read permission', ['OwnerId']);
  }
}
