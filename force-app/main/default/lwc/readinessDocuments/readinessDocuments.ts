import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphqlResult } from 'lightning/graphql';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import type { Assessment, AssessmentPageData } from 'c/readinessData';
import type { Section } from 'c/readinessDocument';
import { outlines, type DocumentName } from 'c/readinessOutline';
import {
  RegisterPage,
  registerRights,
  type ObjectInfosData,
  type RegisterData,
  type RegisterRights,
} from 'c/readinessRegisters';
import { readDocumented } from './documentSource';
import { DOCUMENTS_PAGE } from './documentsQuery';
import { documentIn, DOCUMENTS, withDocument } from './pageState';
import { titleIn } from './parts';
import { REGISTER_OBJECTS } from './registerTable';
import { sectionsOf } from './sections';
import { labels } from './words';

/** The documents for a board or a committee, made of what has been entered: owns their wires, and the choice of one in the page's address. */
export default class ReadinessDocuments extends NavigationMixin(LightningElement) {
  @api recordId?: string;
  @api objectApiName?: string;

  labels = labels;
  register = new RegisterPage(this, (view) => {
    this.view = view;
  });
  view = this.register.view;
  assessment?: Assessment;
  rights?: RegisterRights;
  chosen: DocumentName = documentIn(undefined);
  _page?: PageReference;

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: DOCUMENTS_PAGE, variables: '$variables' })
  handleData(result: GraphqlResult<AssessmentPageData & RegisterData>): void {
    if (result.data) this.assessment = readDocumented(result.data);
    this.register.receive(result);
  }

  @wire(getObjectInfos, { objectApiNames: REGISTER_OBJECTS })
  handleObjectInfos({ data, error }: { data?: ObjectInfosData; error?: unknown }): void {
    if (data || error) this.rights = registerRights(data);
  }

  @wire(CurrentPageReference)
  handlePage(page: PageReference | null): void {
    this._page = page ?? undefined;
    this.chosen = documentIn(page);
  }

  override connectedCallback(): void {
    this.register.connect();
  }

  override disconnectedCallback(): void {
    this.register.disconnect();
  }

  get isMissing(): boolean {
    return this.view.state === 'ready' && !this.assessment;
  }

  /** The words for columns have to be there before the first table is. */
  get isReady(): boolean {
    return this.view.state === 'ready' && this.assessment !== undefined && this.rights !== undefined;
  }

  get options() {
    return DOCUMENTS.map((value) => ({ value, label: titleIn(outlines[value].title) }));
  }

  get documentTitle(): string {
    return titleIn(outlines[this.chosen].title);
  }

  get assessmentName(): string {
    return this.assessment!.name;
  }

  get sections(): Section[] {
    const source = { assessment: this.assessment!, lists: this.view.lists, rights: this.rights! };
    return sectionsOf(source, outlines[this.chosen].parts);
  }

  choose({ detail: { value } }: CustomEvent<{ value: DocumentName }>): void {
    this.chosen = value;
    if (!this._page) return;
    const navigation = this as unknown as { [NavigationMixin.Navigate](page: PageReference, replace: boolean): void };
    navigation[NavigationMixin.Navigate](withDocument(this._page, value), true);
  }

  async retry(): Promise<void> {
    await this.register.retry();
  }
}
