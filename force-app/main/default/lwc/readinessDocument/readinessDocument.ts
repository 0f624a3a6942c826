import { LightningElement, api } from 'lwc';
import { download } from 'c/readinessDownload';
import { fillIn, formatDate, today } from 'c/readinessFormat';
import type { Column, Row } from 'c/readinessRegisters';
import { documentPage } from './documentPage';
import { labels } from './words';

export interface Table {
  key: string;
  caption: string;
  /** over the titles of the rows */
  titleLabel: string;
  columns: Column[];
  rows: Row[];
  /** below the table */
  notes: string[];
}

export interface Section {
  key: string;
  title: string;
  paragraphs: string[];
  items: string[];
  tables: Table[];
}

/** What a file's name may not hold somewhere. */
const NOT_IN_FILE_NAMES = /[\p{Control}"*/:<>?\\|]+/gu;

/** A document of titled sections, to be read, printed, or saved as a page of its own. */
export default class ReadinessDocument extends LightningElement {
  @api documentTitle = '';
  @api assessmentName = '';
  @api sections: Section[] = [];
  /** at its end, where the checklist comes from */
  @api credit = '';

  labels = labels;

  get heading(): string {
    return fillIn(labels.title, this.documentTitle, this.assessmentName);
  }

  get asOf(): string {
    return fillIn(labels.asOf, formatDate(today()));
  }

  get parts() {
    return this.sections.map((section) => ({
      ...section,
      paragraphs: keyed('paragraph', section.paragraphs),
      items: keyed('item', section.items),
      hasItems: section.items.length > 0,
      // the title of a section says what its only table is
      tables: section.tables.map((table, _, { length }) => ({
        ...table,
        hidesCaption: length === 1,
        notes: keyed(table.key, table.notes),
      })),
    }));
  }

  print(): void {
    window.print();
  }

  save(): void {
    const { heading: title, asOf, sections, credit } = this;
    const name = title.replace(NOT_IN_FILE_NAMES, ' ').trim();
    download(fillIn(labels.fileName, name), documentPage({ title, asOf, sections, credit }));
  }
}

/** The tables of a section and their notes are one list to the template: no key may stand in it twice. */
const keyed = (of: string, texts: string[]) => texts.map((text, index) => ({ key: `${of}-${index}`, text }));
