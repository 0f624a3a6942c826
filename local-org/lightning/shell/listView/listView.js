import { LightningElement, api, wire } from 'lwc';
import { getListInfoByName, getListInfosByObjectName, getListRecordsByName } from 'lightning/uiListsApi';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { CurrentPageReference } from 'lightning/navigation';
import { messageOf } from 'shell/errorMessage';
import { followLink } from 'shell/linkClick';
import { navigate } from 'shell/navigationService';
import { texts } from 'shell/texts';

/** The list page of an object: one of its list views, kept in the address as `filterName`. */
export default class ListView extends LightningElement {
  @api objectApiName;
  @api title;
  texts = texts;
  follow = followLink;
  pageToken;

  @wire(CurrentPageReference)
  pageReference;

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  objectInfo;

  @wire(getListInfosByObjectName, { objectApiName: '$objectApiName' })
  listInfos;

  @wire(getListInfoByName, { objectApiName: '$objectApiName', listViewApiName: '$listViewApiName' })
  listInfo;

  @wire(getListRecordsByName, {
    objectApiName: '$objectApiName',
    listViewApiName: '$listViewApiName',
    pageToken: '$pageToken',
  })
  found;

  get views() {
    return (this.listInfos.data?.lists ?? []).map(({ apiName, label }) => ({ value: apiName, label }));
  }

  get listViewApiName() {
    const asked = this.pageReference?.state.filterName;
    return (this.views.find(({ value }) => value === asked) ?? this.views[0])?.value;
  }

  get columns() {
    return this.listInfo.data.displayColumns.map(({ fieldApiName, label }) => ({ apiName: fieldApiName, label }));
  }

  get records() {
    return this.found.data.records;
  }

  get isReady() {
    return this.found.data && this.listInfo.data && this.objectInfo.data;
  }

  get count() {
    const { count, nextPageToken } = this.found.data;
    return `${count}${nextPageToken ? '+' : ''} ${count === 1 ? texts.item : texts.items}`;
  }

  get iconName() {
    return this.objectInfo.data?.themeInfo?.iconName;
  }

  get canCreate() {
    return this.objectInfo.data?.createable;
  }

  get newAddress() {
    return `/lightning/o/${this.objectApiName}/new`;
  }

  get hasPages() {
    return !this.isFirstPage || !this.isLastPage;
  }

  get isFirstPage() {
    return this.found.data.previousPageToken === null;
  }

  get isLastPage() {
    return this.found.data.nextPageToken === null;
  }

  get problem() {
    const error = this.found?.error ?? this.listInfos.error ?? this.objectInfo.error;
    if (error) return messageOf(error);
    return this.listInfos.data && this.views.length === 0 ? texts.noListView : undefined;
  }

  chooseView(event) {
    this.pageToken = undefined;
    navigate({
      type: 'standard__objectPage',
      attributes: { objectApiName: this.objectApiName, actionName: 'list' },
      state: { filterName: event.detail.value },
    });
  }

  showPrevious() {
    this.pageToken = this.found.data.previousPageToken;
  }

  showNext() {
    this.pageToken = this.found.data.nextPageToken;
  }
}
