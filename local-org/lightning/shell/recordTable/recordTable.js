import { LightningElement, api } from 'lwc';
import { recordAddress, shownField } from 'shell/shownField';

/** Records as rows; the first column leads to the record. */
export default class RecordTable extends LightningElement {
  /** what the table holds, for those who cannot see where it stands */
  @api label;
  /** `[{apiName, label}]` */
  @api columns;
  @api records;
  @api objectInfo;

  get rows() {
    return this.records.map((record) => ({
      id: record.id,
      cells: this.columns.map((column, index) => {
        const cell = { ...this.cellOf(record, column.apiName), label: column.label };
        const address = recordAddress(record.apiName, record.id);
        return index === 0 ? { ...cell, address, text: cell.text || record.id } : cell;
      }),
    }));
  }

  /** A column may be a field of a parent: `Shelf__r.Name`. */
  cellOf(record, path) {
    const [first, ...rest] = path.split('.');
    if (rest.length === 0) return { ...shownField(record, path, this.objectInfo.fields[path]), apiName: path };
    const parent = record.fields[first]?.value;
    if (!parent) return { apiName: path, text: '' };
    return { ...shownField(parent, rest.join('.')), apiName: path };
  }
}
