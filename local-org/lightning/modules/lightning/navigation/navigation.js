/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-lightning-navigation.html */
import { currentPageReference, generateUrl, navigate, subscribe } from 'shell/navigationService';
import { readOnly } from '../../../store/readOnly.js';
import { sameData } from '../../../store/sameData.js';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

/** Gives a component `this[NavigationMixin.Navigate](pageReference, replace?)` and `…GenerateUrl`. */
export const NavigationMixin = (Base) =>
  class extends Base {
    [Navigate](pageReference, replace = false) {
      navigate(pageReference, replace);
    }

    [GenerateUrl](pageReference) {
      return generateUrl(pageReference);
    }
  };

NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

/** A wire adapter that gives the page's reference itself, without `data` around it. */
export class CurrentPageReference {
  #emit;
  #shown;
  #stop = () => undefined;

  constructor(emit) {
    this.#emit = emit;
  }

  connect() {
    this.#stop = subscribe(() => this.show());
    this.show();
  }

  update() {
    // It has no configuration.
  }

  disconnect() {
    this.#stop();
    this.#shown = undefined;
  }

  show() {
    const reference = readOnly(currentPageReference());
    if (sameData(this.#shown, reference)) return;
    this.#shown = reference;
    this.#emit(reference);
  }
}
