import { LightningElement } from 'lwc';
import { registerRefreshContainer, unregisterRefreshContainer } from 'lightning/refresh';
import { environment } from 'shell/environment';
import { subscribe } from 'shell/navigationService';
import { keepRecordOf, readPageModel } from 'shell/orgData';
import { texts } from 'shell/texts';

/** The frame around every page: header, navigation, the page, toasts. */
export default class Frame extends LightningElement {
  texts = texts;
  model = environment.page;
  app = environment.app ?? { label: texts.localOrg, navItems: [] };
  path = window.location.pathname;

  connectedCallback() {
    keepRecordOf(this.model);
    this.stopListening = subscribe(() => this.showCurrentPage());
    this.refreshContainer = registerRefreshContainer(this, (refreshed) => refreshed);
  }

  disconnectedCallback() {
    this.stopListening();
    unregisterRefreshContainer(this.refreshContainer);
  }

  /** Another state of the same page is not another page: the components on it hear of it by themselves. */
  async showCurrentPage() {
    const { pathname } = window.location;
    if (pathname === this.path) return;
    this.path = pathname;
    const model = await this.modelOf(pathname);
    if (pathname !== this.path) return;
    keepRecordOf(model);
    this.model = model;
    document.title = model.documentTitle;
    window.scrollTo(0, 0);
    this.refs.main.focus();
  }

  async modelOf(pathname) {
    try {
      return await readPageModel(pathname);
    } catch (error) {
      return { kind: 'message', title: texts.error, documentTitle: texts.error, message: error.message };
    }
  }

  skipToMain() {
    this.refs.main.focus();
  }
}
