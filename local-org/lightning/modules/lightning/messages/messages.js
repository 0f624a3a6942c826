/** https://developer.salesforce.com/docs/platform/lightning-component-reference/guide/lightning-messages.html */
import { LightningElement, api } from 'lwc';
import { joinForm } from 'lightning/formRegistration';

export default class Messages extends LightningElement {
  messages = [];
  leave = undefined;

  connectedCallback() {
    this.leave = joinForm(this, { formChanged: (state) => this.formChanged(state) });
  }

  disconnectedCallback() {
    this.leave?.();
  }

  formChanged(state) {
    if ('saved' in state) this.messages = [];
    if ('error' in state) this.messages = state.error ? messagesOf(state.error, state.fieldNames) : [];
  }

  @api setError(error) {
    this.messages = error ? messagesOf(error) : [];
  }

  get hasMessages() {
    return this.messages.length > 0;
  }
}

/** What concerns the record or a field that is not in the form; the general message where the fields say the rest. */
function messagesOf({ body, message, detail, statusText }, fieldNames = []) {
  const bodies = [body].flat().filter(Boolean);
  const found = bodies.flatMap(({ output }) => [
    ...(output?.errors ?? []),
    ...Object.entries(output?.fieldErrors ?? {}).flatMap(([name, errors]) => (fieldNames.includes(name) ? [] : errors)),
  ]);
  if (found.length > 0) return [...new Set(found.map((each) => each.message))];
  return bodies.length > 0 ? bodies.map((each) => each.message) : [detail ?? message ?? statusText];
}
