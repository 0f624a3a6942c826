/** Files to the org: https://developer.salesforce.com/docs/platform/api-rest/guide/dome-sobject-insert-update-blob.html */
import { callOrg } from './transport.js';

/**
 * @param {File} file
 * @param {string} [recordId] the record to attach it to; without one only who uploads it sees it
 * @returns {Promise<{ name: string, documentId: string, contentVersionId: string, mimeType: string }>}
 * @throws {import('./transport.js').FetchResponse}
 */
export async function uploadFile(file, recordId) {
  const place = recordId ? { FirstPublishLocationId: recordId } : {};
  const form = new FormData();
  form.append('entity_content', jsonPart({ PathOnClient: file.name, ...place }), 'entity_content.json');
  form.append('VersionData', file, file.name);
  const { id } = await callOrg('POST', '/sobjects/ContentVersion', { body: form });
  const version = await callOrg('GET', `/sobjects/ContentVersion/${id}`, { query: { fields: 'ContentDocumentId' } });
  return { name: file.name, documentId: version.ContentDocumentId, contentVersionId: id, mimeType: file.type };
}

const jsonPart = (record) => new Blob([JSON.stringify(record)], { type: 'application/json' });

/**
 * @param {{ name: string, type: string }} file
 * @param {string | undefined} accept as an input of type file takes it: `.pdf,image/*`
 */
export function isAccepted({ name, type }, accept) {
  if (!accept) return true;
  return accept.split(',').some((each) => {
    const wanted = each.trim().toLowerCase();
    if (wanted.startsWith('.')) return name.toLowerCase().endsWith(wanted);
    return wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
  });
}
