import { executeMutation, gql } from 'lightning/graphql';
import partly from '@salesforce/label/c.Readiness_Save_Partly';
import { reduceErrors } from 'c/readinessErrors';
import { fillIn } from 'c/readinessFormat';
import { conflictsOf } from './conflicts';
import type { Conflict, RecordChange } from './recordChange';
import { updateMutation } from './updateMutation';

/** The greatest number of operations in a mutation is not documented: requests stay small. */
export const MOST_OPERATIONS = 25;

export type ValuesOf = (id: string) => Readonly<Record<string, unknown>>;

/** The org refused, and says why. */
export class ChangeRefused extends Error {
  messages: string[];
  /** how many of the changes, from the first, the org had taken before */
  saved: number;

  constructor(messages: string[], saved = 0) {
    super(messages.join(' '));
    this.name = 'ChangeRefused';
    this.messages = messages;
    this.saved = saved;
  }
}

/**
 * Reads again, then writes the changes in their order, or none of them where somebody else changed one of the fields
 * since it was loaded. Between reading and writing a moment remains that nothing guards: GraphQL has no condition on
 * an update. More changes than a request takes go as several requests: each is whole, but one that is refused leaves
 * those before it saved, and the refusal says how many.
 * @param readAgain gives the values that the org holds now, by record
 * @returns the conflicts; empty when everything was saved
 * @throws ChangeRefused
 */
export async function saveChanges(
  changes: RecordChange[],
  loaded: ValuesOf,
  readAgain: () => Promise<ValuesOf>,
): Promise<Conflict[]> {
  const conflicts = conflictsOf(changes, loaded, await readAgain());
  if (conflicts.length > 0) return conflicts;
  for (let start = 0; start < changes.length; start += MOST_OPERATIONS) {
    try {
      await write(changes.slice(start, start + MOST_OPERATIONS));
    } catch (refusal) {
      throw start > 0 ? partlySaved(refusal, start, changes.length) : refusal;
    }
  }
  return [];
}

const partlySaved = (refusal: unknown, saved: number, all: number): ChangeRefused =>
  new ChangeRefused([...(refusal as ChangeRefused).messages, fillIn(partly, saved, all)], saved);

async function write(changes: RecordChange[]): Promise<void> {
  const { text, variables } = updateMutation(changes);
  const { errors } = await executeMutation({
    query: gql`
      ${text}
    `,
    variables,
  }).catch((failure: unknown) => {
    throw new ChangeRefused(reduceErrors(failure));
  });
  if (errors?.length) throw new ChangeRefused(spoken(reduceErrors(errors)));
}

/** Of a request that was rolled back, only what made it fail. */
function spoken(messages: string[]): string[] {
  const causes = messages.filter((message) => !message.startsWith('The transaction was rolled back'));
  return causes.length > 0 ? causes : messages;
}
