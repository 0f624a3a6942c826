/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-platform-show-toast-event.html */
export const ShowToastEventName = 'lightning__showtoast';

/** `{title, message, messageData?, variant?, mode?}`: the page's frame shows it. */
export class ShowToastEvent extends CustomEvent {
  constructor({ title, message, messageData, variant = 'info', mode = 'dismissible' } = {}) {
    super(ShowToastEventName, {
      bubbles: true,
      cancelable: true,
      composed: true,
      detail: { title, message, messageData, variant, mode },
    });
  }
}
