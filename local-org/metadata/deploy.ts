import { applySchema } from '../data/apply-schema.ts';
import { storedKeyPrefixes } from '../data/alter-tables.ts';
import type { Org } from '../data/contract.ts';
import { inTransaction } from '../data/transaction.ts';
import { assignedPermissionSets } from './assigned-permission-set.ts';
import { buildSchema } from './build-schema.ts';
import { bundleFindings } from './bundle-findings.ts';
import { checkComponents } from './check/check-components.ts';
import type { Component, Finding } from './component.ts';
import {
  componentKey,
  componentSet,
  isSameComponent,
  loadComponents,
  storeComponents,
  type ComponentSet,
} from './component-store.ts';
import { unknownRunningUsers, withRunningUser } from './dashboard-running-user.ts';
import { deleteComponents } from './delete-components.ts';
import { failure, success, type Outcome } from './deploy-result.ts';
import { notModelled } from './not-modelled.ts';
import { MANIFEST, readPackage, type DestructiveChanges, type MetadataPackage } from './read-package.ts';

/**
 * Deploys a zip in Metadata API format as a whole: what is wrong with any component of it leaves the org as it was.
 *
 * @param checkOnly does everything, data included, and takes it back
 * @param deployingUsername runs the dashboards that name nobody
 * @returns one outcome for each component, the manifest included
 */
export function deployPackage(org: Org, zip: Uint8Array, checkOnly: boolean, deployingUsername: string): Outcome[] {
  const read = readPackage(zip);
  const incoming = { ...read, components: read.components.map((one) => withRunningUser(one, deployingUsername)) };
  const inRoot = (outcomes: Outcome[]): Outcome[] =>
    outcomes.map((outcome) => ({ ...outcome, fileName: incoming.root + outcome.fileName }));
  const problems = incoming.problems.map((problem) => failure(problem, problem.message));
  if (problems.length > 0) return inRoot(problems);
  const stored = componentSet(loadComponents(org.database));
  const { next, outcomes: planned } = planDeployment(stored, incoming, unknownRunningUsers(org, incoming.components));
  const outcomes = [...planned, ...assignedPermissionSets(org, stored, next)];
  if (!outcomes.some(isFailure)) apply(org, stored, next, checkOnly);
  return inRoot([success({ componentType: '', fullName: MANIFEST, file: MANIFEST }, { changed: true }), ...outcomes]);
}

export const isFailure = (outcome: Outcome): boolean => outcome.problemType === 'Error';

/** The components that the org will have, and what becomes of each that the package names. */
function planDeployment(
  stored: ComponentSet,
  incoming: MetadataPackage,
  strangers: Finding[],
): { next: ComponentSet; outcomes: Outcome[] } {
  const [cleared, deletedBefore] = deleteAll(stored, incoming, 'before');
  const merged = new Map(cleared);
  for (const component of incoming.components) {
    const known = cleared.get(componentKey(component));
    merged.set(componentKey(component), known ? mergeComponent(known, component) : component);
  }
  const [next, deletedAfter] = deleteAll(merged, incoming, 'after');
  const deletions = [...deletedBefore, ...deletedAfter];
  const findings = findingsByComponent(next, incoming.components, strangers);
  const arrivals = incoming.components.flatMap((component) => {
    const key = componentKey(component);
    return findings.get(key)?.map(findingFailure) ?? [arrival(stored.get(key), merged.get(key)!)];
  });
  const arrived = new Set(incoming.components.map(componentKey));
  const elsewhere = [...findings].filter(([key]) => !arrived.has(key)).flatMap(([, found]) => found);
  return { next, outcomes: [...arrivals, ...deletions, ...elsewhere.map((finding) => broken(finding, deletions))] };
}

function deleteAll(
  set: ComponentSet,
  { destructiveChanges }: MetadataPackage,
  when: DestructiveChanges['when'],
): [ComponentSet, Outcome[]] {
  let remaining = set;
  const outcomes: Outcome[] = [];
  for (const changes of destructiveChanges.filter((each) => each.when === when)) {
    const [rest, more] = deleteComponents(remaining, changes);
    remaining = rest;
    outcomes.push(...more);
  }
  return [remaining, outcomes];
}

/** An object's file that holds nothing but children leaves the object itself as it is. */
function mergeComponent(known: Component, incoming: Component): Component {
  const onlyChildren = incoming.type === 'CustomObject' && incoming.xml?.children.length === 0;
  return onlyChildren ? known : incoming;
}

function arrival(before: Component | undefined, after: Component): Outcome {
  const at = { componentType: after.type, fullName: after.fullName, file: after.file };
  return success(at, { created: !before, changed: !before || !isSameComponent(before, after) });
}

/** All that the org will hold is looked at: what arrives or goes may break what stays. */
function findingsByComponent(next: ComponentSet, incoming: Component[], strangers: Finding[]): Map<string, Finding[]> {
  const found = [
    ...strangers,
    ...notModelled(incoming),
    ...bundleFindings(incoming),
    ...checkComponents([...next.values()], { components: [] }),
  ];
  return Map.groupBy(found, ({ componentType: type, fullName }) => componentKey({ type, fullName }));
}

const findingFailure = (finding: Finding): Outcome => failure(finding, finding.message);

/** A component that stays and would no longer be right; reported on the deletion that it suffers from, if one does. */
function broken(finding: Finding, deletions: Outcome[]): Outcome {
  const cause = deletions.find(({ fullName }) =>
    mentions(finding.message, fullName.slice(fullName.lastIndexOf('.') + 1)),
  );
  if (!cause) return findingFailure(finding);
  const { componentType, fullName, message } = finding;
  const problem = `This component is referenced elsewhere: ${componentType} ${fullName}: ${message}`;
  return failure({ ...cause, file: cause.fileName }, problem);
}

const mentions = (message: string, name: string): boolean => message.toLowerCase().includes(name.toLowerCase());

class TakenBack extends Error {}

function apply(org: Org, before: ComponentSet, after: ComponentSet, checkOnly: boolean): void {
  try {
    inTransaction(org, () => {
      storeComponents(org.database, before, after);
      applySchema(org, buildSchema([...after.values()], storedKeyPrefixes(org.database)));
      if (checkOnly) throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
}
