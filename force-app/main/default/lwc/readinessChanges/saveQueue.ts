/** Saves one change after the other: two at once would lock each other's topic, chapter and assessment. */
import type { FieldsOfRecord } from 'c/readinessData';
import type { Conflict, RecordChange } from './recordChange';
import { ChangeRefused, saveChanges, type ValuesOf } from './saveChanges';

export interface Save {
  changes: RecordChange[];
  /** by record, what the page held when the change was made */
  loaded: Map<string, FieldsOfRecord>;
}

export class SaveQueue {
  /** not yet answered by the org, in their order */
  waiting: readonly Save[] = [];
  private last: Promise<unknown> = Promise.resolve();
  private readonly readAgain: () => Promise<ValuesOf>;

  /** @param readAgain gives the values that the org holds now, by record */
  constructor(readAgain: () => Promise<ValuesOf>) {
    this.readAgain = readAgain;
  }

  get changes(): RecordChange[] {
    return this.waiting.flatMap(({ changes }) => changes);
  }

  /**
   * @returns the conflicts, empty where it was saved; the page has been read again by then
   * @throws ChangeRefused
   */
  add(changes: RecordChange[], loaded: Map<string, FieldsOfRecord>): Promise<Conflict[]> {
    const save: Save = { changes, loaded: new Map(changes.map(({ id }) => [id, loaded.get(id) ?? {}])) };
    this.waiting = [...this.waiting, save];
    const result = this.last.then(() => this.run(save));
    this.last = result.catch(() => undefined);
    return result;
  }

  private async run(save: Save): Promise<Conflict[]> {
    try {
      const conflicts = await saveChanges(save.changes, (id) => save.loaded.get(id) ?? {}, this.readAgain);
      if (conflicts.length === 0) await this.follow(save.changes);
      return conflicts;
    } catch (refusal) {
      if (refusal instanceof ChangeRefused && refusal.saved > 0)
        await this.follow(save.changes.slice(0, refusal.saved));
      throw refusal;
    } finally {
      this.waiting = this.waiting.filter((each) => each !== save);
    }
  }

  private async follow(saved: RecordChange[]): Promise<void> {
    for (const change of saved) this.expect(change);
    await this.readAgain().catch(() => undefined);
  }

  /** What this page wrote itself is no conflict for what waits behind it. */
  private expect({ id, fields }: RecordChange): void {
    for (const { loaded } of this.waiting) loaded.set(id, { ...loaded.get(id), ...fields });
  }
}
