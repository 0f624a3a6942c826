import { LightningElement, api } from 'lwc';

/** `flexipage:richText` */
export default class RichText extends LightningElement {
  @api properties;
  @api facets;

  get value() {
    return this.properties?.richTextValue ?? '';
  }
}
