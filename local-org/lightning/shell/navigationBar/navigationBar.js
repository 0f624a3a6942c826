import { LightningElement, api } from 'lwc';
import { followLink } from 'shell/linkClick';
import { texts } from 'shell/texts';

/** The app's name and its tabs. */
export default class NavigationBar extends LightningElement {
  @api app;
  @api path;
  texts = texts;
  follow = followLink;

  get items() {
    return this.app.navItems.map((item) => {
      const isCurrent = this.isCurrent(item.address);
      return {
        ...item,
        current: isCurrent ? 'page' : null,
        className: `slds-context-bar__item${isCurrent ? ' slds-is-active' : ''}`,
      };
    });
  }

  get barStyle() {
    return this.app.headerColor ? `--local-org-app-color: ${this.app.headerColor}` : '';
  }

  /** A record belongs to the tab of its object. */
  isCurrent(address) {
    if (address === this.path) return true;
    const object = /^\/lightning\/o\/(\w+)\/list$/.exec(address)?.[1];
    return object !== undefined && new RegExp(`^/lightning/[or]/${object}/`).test(this.path);
  }
}
