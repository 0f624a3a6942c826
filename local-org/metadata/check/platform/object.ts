/** What a custom object has to declare: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customobject.htm */
import { childrenNamed, childText, type Component } from '../../component.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';

const NEEDED = ['label', 'pluralLabel', 'nameField', 'deploymentStatus', 'sharingModel'];

export function* checkObject(object: Component, world: World): Generator<Problem> {
  const { xml, fullName } = object;
  if (!/__c$/i.test(fullName) || childText(xml, 'customSettingsType') !== undefined) return;
  for (const name of NEEDED) {
    if (childrenNamed(xml, name).length > 0) continue;
    yield { rule: 'object-needs', message: `Must specify ${name} for the CustomObject ${fullName}.` };
  }
  yield* checkNameField(object);
  yield* checkSharing(object, world);
}

function* checkNameField({ xml }: Component): Generator<Problem> {
  const [at] = childrenNamed(xml, 'nameField');
  if (!at) return;
  const type = childText(at, 'type');
  if (!childText(at, 'label')) yield { rule: 'name-field', message: 'Must specify a label for the nameField.', at };
  if (type !== 'Text' && type !== 'AutoNumber') {
    yield { rule: 'name-field', message: `A nameField is of type Text or AutoNumber, not ${type}.`, at };
  }
}

/** From the most open to the most closed. */
const OPENNESS = ['ReadWrite', 'Read', 'Private'];

function* checkSharing({ xml, fullName }: Component, world: World): Generator<Problem> {
  const [sharing, external] = ['sharingModel', 'externalSharingModel'].map((name) => childrenNamed(xml, name)[0]);
  if (!sharing) return;
  const model = sharing.text.trim();
  const isDetail = world
    .childrenOf('CustomField', fullName)
    .some((field) => childText(field.xml, 'type') === 'MasterDetail');
  if (isDetail !== (model === 'ControlledByParent')) {
    const message = isDetail
      ? `Invalid sharing model ${model} for ${fullName}: a detail of a master-detail is ControlledByParent.`
      : `Invalid sharing model ControlledByParent for ${fullName}: it has no master-detail field.`;
    yield { rule: 'sharing-model', message, at: sharing };
    return;
  }
  const outside = external?.text.trim();
  const isLooser = outside !== undefined && OPENNESS.indexOf(outside) < OPENNESS.indexOf(model);
  if (external && (isLooser || (outside === 'ControlledByParent') !== isDetail)) {
    const message = `externalSharingModel ${outside} may not be more open than sharingModel ${model}.`;
    yield { rule: 'sharing-model', message, at: external };
  }
}
