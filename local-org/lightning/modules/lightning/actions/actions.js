/** https://developer.salesforce.com/docs/platform/lwc/guide/use-quick-actions-screen.html */
export class CloseActionScreenEvent extends CustomEvent {
  constructor() {
    super('lightning__actionsclosescreen', { bubbles: true, cancelable: true, composed: true });
  }
}
