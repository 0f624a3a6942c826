/** What the page of an assessment holds: read in one request, shown at once with what is being saved, taken back where the org refuses. */
import type { GraphqlResult } from 'lightning/graphql';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import {
  ChangeRefused,
  PageRefresh,
  SaveQueue,
  type RecordChange,
  type RefreshHost,
  type ValuesOf,
} from 'c/readinessChanges';
import {
  applyChanges,
  blockersOf,
  keepUnchanged,
  readAssessment,
  valuesById,
  type Assessment,
  type AssessmentPageData,
  type Blocker,
  type FieldsOfRecord,
  type PicklistOption,
} from 'c/readinessData';
import { reduceErrors } from 'c/readinessErrors';
import { today } from 'c/readinessFormat';
import { ASSESSMENT } from './orgWords';
import { conflictMessage, withFailure, withFeedback, type FeedbackByTopic } from './saveFeedback';
import { labels } from './words';

export interface AssessmentView {
  /** as the org holds it: the verdict and what it rests on follow once the org has answered */
  held?: Assessment;
  /** as the checklist shows it: what the org holds, and on top of it what is being saved */
  assessment?: Assessment;
  blockers: Blocker[];
  /** why it cannot be read, in the org's own words */
  failure?: string[];
  /** there is no such assessment, or none that this user may see */
  isMissing: boolean;
  feedback: FeedbackByTopic;
  decisionErrors?: { message: string };
  isSavingDecision: boolean;
}

export const NOTHING_YET: AssessmentView = { blockers: [], isMissing: false, feedback: {}, isSavingDecision: false };

/** One a page; its component hands it each answer of its wire, and draws the `view` that `show` is given. */
export class AssessmentPage {
  view = NOTHING_YET;
  private values = new Map<string, FieldsOfRecord>();
  private errors?: unknown;
  private read?: () => Promise<void>;
  private readonly queue = new SaveQueue(() => this.readAgain());
  private readonly refresh: PageRefresh;
  private readonly host: RefreshHost;
  private readonly show: (view: AssessmentView) => void;

  constructor(host: RefreshHost, show: (view: AssessmentView) => void) {
    this.host = host;
    this.refresh = new PageRefresh(host, () => this.read?.());
    this.show = show;
  }

  connect(): void {
    this.refresh.connect();
  }

  disconnect(): void {
    this.refresh.disconnect();
  }

  receive({ data, errors, refresh }: GraphqlResult<AssessmentPageData>): void {
    this.read = refresh;
    this.errors = errors?.length ? errors : undefined;
    if (this.errors && !this.view.held) this.change({ failure: reduceErrors(errors) });
    if (!data || this.errors) return;
    const held = readAssessment(data);
    this.values = held ? valuesById(held) : new Map();
    const blockers = held ? blockersOf(held) : [];
    this.change({ held, blockers, isMissing: !held, failure: undefined });
  }

  async reread(): Promise<void> {
    await this.read?.();
  }

  async retry(): Promise<void> {
    this.change({ failure: undefined });
    await this.reread();
    if (this.errors) this.change({ failure: reduceErrors(this.errors) });
  }

  /** Shows the change at once, and takes it back where the org refuses it or somebody else was first. */
  async save(topicId: string, changes: RecordChange[], statuses: PicklistOption[]): Promise<void> {
    const saved = this.queue.add(changes, this.values);
    this.change({ feedback: withFeedback(this.view.feedback, topicId, changes, { state: 'saving' }) });
    try {
      const conflicts = await saved;
      const { feedback } = this.view;
      if (conflicts.length === 0) {
        this.change({ feedback: withFeedback(feedback, topicId, changes, { state: 'saved' }) });
        this.refresh.tellOthers();
        return;
      }
      this.change({ feedback: withFailure(feedback, topicId, changes, labels.conflict, conflicts) });
      const message = conflictMessage(conflicts, statuses);
      if (message) this.toast(labels.conflict, message, 'warning');
    } catch (refusal) {
      this.change({ feedback: withFailure(this.view.feedback, topicId, changes, messageOf(refusal)) });
      this.toast(labels.refused, messageOf(refusal), 'error');
    }
  }

  /** @param loaded the values that the form began with */
  async saveDecision(fields: Record<string, unknown>, loaded: object): Promise<void> {
    const change: RecordChange = { object: ASSESSMENT, id: this.view.held!.id, fields };
    this.change({ isSavingDecision: true, decisionErrors: undefined });
    let message: string | undefined;
    try {
      const conflicts = await this.queue.add([change], new Map([[change.id, { ...loaded }]]));
      if (conflicts.length > 0) message = `${labels.conflict}. ${labels.conflictOther}`;
    } catch (refusal) {
      message = messageOf(refusal);
    }
    this.change({ isSavingDecision: false, ...(message ? { decisionErrors: { message } } : {}) });
    if (message) return;
    this.toast(labels.decisionSaved, '', 'success');
    this.refresh.tellOthers();
  }

  /**
   * What `refresh` promises is kept only once the wire has delivered:
   * https://developer.salesforce.com/docs/platform/lwc/guide/reference-graphql-refresh.html
   */
  private async readAgain(): Promise<ValuesOf> {
    await this.reread();
    if (this.errors) throw new ChangeRefused(reduceErrors(this.errors));
    return (id) => this.values.get(id) ?? {};
  }

  private change(changed: Partial<AssessmentView>): void {
    const view = { ...this.view, ...changed };
    const shown = view.held && applyChanges(view.held, this.queue.changes, today());
    this.view = { ...view, assessment: shown && keepUnchanged(this.view.assessment, shown) };
    this.show(this.view);
  }

  private toast(title: string, message: string, variant: string): void {
    this.host.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }
}

const messageOf = (refusal: unknown): string =>
  refusal instanceof ChangeRefused ? refusal.messages.join(' ') : reduceErrors(refusal).join(' ');
