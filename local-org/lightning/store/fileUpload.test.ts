import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAccepted } from './fileUpload.js';

describe('A file', () => {
  it('is accepted by its extension, its type or its kind', () => {
    const photo = { name: 'Été.JPG', type: 'image/jpeg' };
    const accepts = [undefined, '.pdf, .jpg', 'image/*', 'image/jpeg', '.pdf', 'video/*', 'image/png'];
    assert.deepEqual(
      accepts.map((accept) => isAccepted(photo, accept)),
      [true, true, true, true, false, false, false],
    );
  });
});
