/** Which types of field may be required, unique, external ids… */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import type { Problem } from '../problem.ts';
import { ownNameOf } from '../world.ts';

const ONLY: Readonly<Record<string, ReadonlySet<string>>> = {
  externalId: new Set(['AutoNumber', 'Email', 'Number', 'Text']),
  reparentableMasterDetail: new Set(['MasterDetail']),
  unique: new Set(['AutoNumber', 'Email', 'Number', 'Text']),
  writeRequiresMasterRead: new Set(['MasterDetail']),
};
const NEVER_REQUIRED = new Set(['AutoNumber', 'Checkbox', 'Html', 'LongTextArea', 'Summary']);
const NOT_FOR_FORMULAS = ['externalId', 'required', 'unique'];

export function* checkFieldFlags(field: Component): Generator<Problem> {
  const { xml } = field;
  const type = childText(xml, 'type');
  if (type === undefined || !/__c$/i.test(ownNameOf(field))) return;
  const isFormula = childText(xml, 'formula') !== undefined;
  for (const [name, types] of Object.entries(ONLY)) {
    for (const at of flagged(xml, name)) if (!types.has(type)) yield illegal(at, `a field of type ${type}`);
  }
  for (const name of isFormula ? NOT_FOR_FORMULAS : []) {
    for (const at of flagged(xml, name)) yield illegal(at, 'a formula field');
  }
  yield* checkRequired(xml, type);
  yield* checkDeleteConstraint(xml, type);
  for (const at of flagged(xml, 'caseSensitive')) {
    if (flagged(xml, 'unique').length === 0 && flagged(xml, 'externalId').length === 0) {
      yield illegal(at, 'a field that is neither unique nor an external id');
    }
  }
}

const flagged = (xml: XmlElement | undefined, name: string): XmlElement[] =>
  childrenNamed(xml, name).filter(({ text }) => text.trim() === 'true');

const illegal = (at: XmlElement, what: string): Problem => ({
  rule: 'field-flag',
  message: `Can not specify '${at.name}' for ${what}.`,
  at,
});

function* checkRequired(xml: XmlElement | undefined, type: string): Generator<Problem> {
  const declared = childrenNamed(xml, 'required');
  if (type === 'MasterDetail')
    for (const at of declared) yield illegal(at, 'a master-detail field, which is always required');
  if (NEVER_REQUIRED.has(type)) for (const at of flagged(xml, 'required')) yield illegal(at, `a field of type ${type}`);
}

function* checkDeleteConstraint(xml: XmlElement | undefined, type: string): Generator<Problem> {
  const [at] = childrenNamed(xml, 'deleteConstraint');
  if (at && type !== 'Lookup') yield illegal(at, `a field of type ${type}`);
  const [required] = flagged(xml, 'required');
  if (type !== 'Lookup' || !required || /^(Restrict|Cascade)$/.test(at?.text.trim() ?? '')) return;
  const message = 'Must specify either cascade delete or restrict delete for required lookup field.';
  yield { rule: 'delete-constraint', message, at: at ?? required };
}
