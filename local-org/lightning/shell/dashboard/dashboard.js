import { LightningElement, api } from 'lwc';
import { environment } from 'shell/environment';
import { readAnalytics } from 'shell/orgData';
import { texts } from 'shell/texts';

/** A dashboard: its components where its grid places them, one below the other on a phone. */
export default class Dashboard extends LightningElement {
  @api recordId;
  @api title;
  texts = texts;
  data;
  problem;

  connectedCallback() {
    this.load();
  }

  async load() {
    try {
      this.data = await readAnalytics(`dashboards/${this.recordId}`);
      this.problem = undefined;
    } catch (error) {
      this.problem = error.message;
    }
  }

  /** Grid lines are computed positions. */
  renderedCallback() {
    for (const cell of this.template.querySelectorAll('.cell')) {
      const { column, row, colspan, rowspan } = this.data.dashboardMetadata.layout.components[Number(cell.dataset.id)];
      cell.style.setProperty('--column', `${column + 1} / span ${colspan}`);
      cell.style.setProperty('--row', `${row + 1} / span ${rowspan}`);
    }
  }

  get parts() {
    const { components } = this.data.dashboardMetadata;
    return components.map((part, index) => {
      const { reportResult, status } = this.data.componentData[index];
      return { ...part, status, result: reportResult };
    });
  }

  get about() {
    const language = environment.language.replace('_', '-');
    const time = new Date(this.data.refreshDate).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' });
    return `${texts.dataOf} ${time} · ${texts.seenAs} ${this.data.dashboardMetadata.runningUser.displayName}`;
  }
}
