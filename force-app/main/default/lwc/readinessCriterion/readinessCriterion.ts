import { LightningElement, api } from 'lwc';
import advantageOf from '@salesforce/label/c.Readiness_Choice_Advantage_Of';
import edit from '@salesforce/label/c.Readiness_Entry_Edit';
import notWeighed from '@salesforce/label/c.Readiness_Choice_Not_Weighed';
import weight from '@salesforce/label/c.Readiness_Choice_Weight';
import type { PicklistOption } from 'c/readinessData';
import { fillIn } from 'c/readinessFormat';

interface Criterion {
  id: string;
  title: string;
  advantage: string;
  weight: number | null;
  comment: string;
  guidance: string;
}

/** One criterion: which side has the advantage. Fires `choose` `{id, advantage}` and `openentry` `{id}`. */
export default class ReadinessCriterion extends LightningElement {
  @api criterion?: Criterion;
  /** the sides, as the org words them */
  @api advantages: PicklistOption[] = [];
  @api mayEdit = false;

  get pickerLabel(): string {
    return fillIn(advantageOf, this.criterion!.title);
  }

  get editName(): string {
    return fillIn(edit, this.criterion!.title);
  }

  get shownAdvantage(): string {
    return this.advantages.find(({ value }) => value === this.criterion!.advantage)?.label ?? notWeighed;
  }

  get weightText(): string {
    return this.criterion!.weight === null ? '' : fillIn(weight, this.criterion!.weight);
  }

  choose({ detail: { status } }: CustomEvent<{ status: string }>): void {
    this.tell('choose', { id: this.criterion!.id, advantage: status });
  }

  open(): void {
    this.tell('openentry', { id: this.criterion!.id });
  }

  tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
