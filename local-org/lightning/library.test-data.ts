/** An org with libraries and books, their Lightning pages and two small components, for the tests of the Lightning side. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADMIN_ID } from '../data/first-records.ts';
import type { Org } from '../data/contract.ts';
import { insertRecords } from '../data/save/insert-records.ts';
import { deployPackage, isFailure } from '../metadata/deploy.ts';
import { zip } from '../metadata/zip.ts';

const FOLDER = join(import.meta.dirname, 'fixtures', 'library');

/** Deploys the package, gives the administrator its permission set, and enters two libraries with books. */
export function deployLibrary(org: Org): { libraryId: string } {
  const problems = deployPackage(org, libraryZip(), false, 'admin@local-org.example').filter(isFailure);
  if (problems.length > 0)
    throw new Error(problems.map(({ fileName, problem }) => `${fileName}: ${problem}`).join('\n'));
  const session = { org, userId: ADMIN_ID };
  const set = org.database.prepare('SELECT "Id" FROM "PermissionSet" WHERE "Name" = ?').get('Librarian');
  insertRecords(session, 'PermissionSetAssignment', [{ AssigneeId: ADMIN_ID, PermissionSetId: String(set?.Id) }]);
  const [library] = insertRecords(session, 'Library__c', [
    {
      Name: 'Bibliothèque de la Mer',
      Kind__c: 'Public',
      Opened__c: '2019-09-01',
      Free__c: true,
      Notes__c: 'Au bord du port.',
    },
    { Name: 'École du Pont', Kind__c: 'School' },
  ]);
  const libraryId = library!.id!;
  const books = Array.from({ length: 7 }, (_, index) => ({
    Name: `Livre ${index + 1}`,
    Library__c: libraryId,
    Pages__c: 100 + index,
  }));
  insertRecords(session, 'Book__c', books);
  return { libraryId };
}

export function libraryZip(): Uint8Array {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return zip(new Map(paths.map((path) => [path.slice(FOLDER.length + 1), readFileSync(path)])));
}
