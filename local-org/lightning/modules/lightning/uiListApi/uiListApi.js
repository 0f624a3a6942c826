/** The older module of list views: https://developer.salesforce.com/docs/platform/lwc/guide/reference-wire-adapters-list-ui.html */
import { objectName } from '../../../store/fieldPath.js';
import { listAdapter } from '../../../store/readAdapter.js';
import { pageQuery } from 'lightning/uiListsApi';

/** Without the name of a list view, the list views of the object. */
const readOf = ({ listViewApiName, objectApiName, ...page }) => {
  const object = objectName(objectApiName);
  if (!listViewApiName) return { path: `/ui-api/list-info/${object}` };
  return { path: `/ui-api/list-records/${object}/${nameOf(listViewApiName)}`, query: pageQuery(page) };
};

const nameOf = (listView) => (typeof listView === 'string' ? listView : listView.listViewApiName);

export const getListUi = listAdapter(
  ['objectApiName'],
  readOf,
  ['listViewApiName', 'pageSize', 'pageToken', 'sortBy'],
  async (config, read) => {
    if (!config.listViewApiName) return read(readOf(config));
    const { path } = readOf({ objectApiName: config.objectApiName });
    const [info, records] = await Promise.all([
      read({ path: `${path}/${nameOf(config.listViewApiName)}` }),
      read(readOf(config)),
    ]);
    return { info, records };
  },
);
