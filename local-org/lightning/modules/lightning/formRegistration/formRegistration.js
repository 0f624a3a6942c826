/**
 * How fields and messages find the form around them, and what the form tells them. Our own: in an org the base
 * components have such a thing for themselves.
 */
const EVENT = 'localorgformpart';

/**
 * Joins the form above. `part` hears `formChanged(state)`, and for fields names its `fieldName`.
 * @returns {() => void} leaves the form; undefined where there is none
 */
export function joinForm(component, part) {
  let leave;
  const detail = { part, joined: (leaveForm) => (leave = leaveForm) };
  component.dispatchEvent(new CustomEvent(EVENT, { bubbles: true, composed: true, detail }));
  return leave;
}

/** The parts of one form. */
export class FormParts {
  parts = new Set();
  #changed;

  /** @param {() => void} changed a part has come */
  constructor(changed) {
    this.#changed = changed;
  }

  listen(component) {
    component.addEventListener(EVENT, (event) => {
      event.stopPropagation();
      const { joined, part } = event.detail;
      this.parts.add(part);
      joined(() => this.parts.delete(part));
      this.#changed();
    });
  }

  get fields() {
    return [...this.parts].filter(({ fieldName }) => fieldName !== undefined);
  }

  tell(state) {
    this.parts.forEach((part) => part.formChanged(state));
  }
}

/** `Book__c.Name`, an import from `@salesforce/schema` and `Name` are all the field `Name`. */
export function fieldNameOf(given) {
  const name = typeof given === 'string' ? given : given?.fieldApiName;
  return name?.split('.').at(-1);
}
