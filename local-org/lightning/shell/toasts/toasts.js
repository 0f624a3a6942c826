import { LightningElement } from 'lwc';
import { followLink } from 'shell/linkClick';
import { texts } from 'shell/texts';

const ICONS = { success: 'utility:success', error: 'utility:error', warning: 'utility:warning', info: 'utility:info' };
const SHOWN_FOR = 4800;

/** Shows what `lightning/platformShowToastEvent` announces. */
export default class Toasts extends LightningElement {
  toasts = [];
  texts = texts;
  follow = followLink;
  count = 0;

  connectedCallback() {
    this.listener = (event) => this.show(event.detail ?? {});
    document.addEventListener('lightning__showtoast', this.listener);
  }

  disconnectedCallback() {
    document.removeEventListener('lightning__showtoast', this.listener);
  }

  show({ title, message, messageData, variant = 'info', mode = 'dismissible' }) {
    const key = String(++this.count);
    const theme = variant in ICONS ? variant : 'info';
    this.toasts = [
      {
        key,
        title,
        variantLabel: texts[theme],
        iconName: ICONS[theme],
        className: `slds-notify slds-notify_toast slds-theme_${theme}`,
        parts: message ? messageParts(String(message), messageData) : undefined,
      },
      ...this.toasts,
    ];
    if (mode !== 'sticky') setTimeout(() => this.remove(key), SHOWN_FOR);
  }

  close(event) {
    this.remove(event.currentTarget.dataset.key);
  }

  remove(key) {
    this.toasts = this.toasts.filter((toast) => toast.key !== key);
  }
}

/** `{0}` in a message stands for the first of its data: a text, or a link `{url, label}`. */
function messageParts(message, data = []) {
  return message.split(/(\{\d+\})/).map((text, index) => {
    const value = /^\{(\d+)\}$/.test(text) ? data[Number(text.slice(1, -1))] : undefined;
    const link = value && typeof value === 'object' ? value : undefined;
    return { key: String(index), url: link?.url, label: link ? link.label : (value ?? text) };
  });
}
