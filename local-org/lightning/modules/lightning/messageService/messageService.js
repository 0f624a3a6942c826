/** https://developer.salesforce.com/docs/platform/lwc/guide/use-message-channel.html */
import { readOnly } from '../../../store/readOnly.js';

export const APPLICATION_SCOPE = Object.freeze({ scope: 'application' });

/** @type {Map<string, Set<(message: unknown) => void>>} by message channel */
const listeners = new Map();

export function publish(messageContext, messageChannel, message) {
  check(messageContext, messageChannel);
  const payload = readOnly(structuredClone(message));
  [...(listeners.get(nameOf(messageChannel)) ?? [])].forEach((listener) => listener(payload));
}

/** @returns {object | undefined} for `unsubscribe` */
export function subscribe(messageContext, messageChannel, listener, _options) {
  check(messageContext, messageChannel);
  if (typeof listener !== 'function') throw new TypeError('subscribe: the listener must be a function');
  const own = (message) => listener(message);
  const name = nameOf(messageChannel);
  listeners.set(name, (listeners.get(name) ?? new Set()).add(own));
  const subscription = { stop: () => void listeners.get(name).delete(own) };
  subscriptionsOf(messageContext).add(subscription);
  return subscription;
}

export function unsubscribe(subscription) {
  subscription?.stop();
}

export const createMessageContext = () => ({ subscriptions: new Set() });

export function releaseMessageContext({ subscriptions }) {
  subscriptions.forEach(unsubscribe);
  subscriptions.clear();
}

/** A wire adapter that gives the context of its component; what was subscribed with it ends with the component. */
export class MessageContext {
  #emit;
  #context = createMessageContext();

  constructor(emit) {
    this.#emit = emit;
    emit(this.#context);
  }

  connect() {
    this.#emit(this.#context);
  }

  update() {
    // It has no configuration.
  }

  disconnect() {
    releaseMessageContext(this.#context);
  }
}

const subscriptionsOf = ({ subscriptions }) => subscriptions;

const nameOf = (messageChannel) => messageChannel.messageChannel;

function check(messageContext, messageChannel) {
  if (!messageContext?.subscriptions) throw new TypeError('The message service needs a message context');
  if (!messageChannel?.messageChannel)
    throw new TypeError('Import the message channel from @salesforce/messageChannel');
}
