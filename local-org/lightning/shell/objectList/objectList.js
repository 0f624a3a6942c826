import { LightningElement, api } from 'lwc';
import { environment } from 'shell/environment';
import { followLink } from 'shell/linkClick';
import { texts } from 'shell/texts';

/** A home page where none is assigned: the app's tabs. */
export default class ObjectList extends LightningElement {
  @api properties;
  @api facets;
  follow = followLink;
  heading = environment.app?.label ?? texts.home;
  items = environment.app?.navItems ?? [];
}
