import { LightningElement, api } from 'lwc';
import { FILTERS, filterCounts, type Chapter, type Filter } from 'c/readinessData';
import { fillIn } from 'c/readinessFormat';
import { FILTER_LABELS, labels } from './words';

/** While someone types, the list follows after this many milliseconds. */
const SEARCH_PAUSE = 200;

/** What of the checklist is shown: a filter with its counts, a search, and how much they leave. Fires `changefilter` `{filter, search}`. */
export default class ReadinessChecklistFilter extends LightningElement {
  /** all chapters with all their topics */
  @api chapters: Chapter[] = [];
  /** topics that filter and search leave */
  @api shownCount = 0;
  @api filter: Filter = 'all';
  @api search = '';

  labels = labels;
  typing?: ReturnType<typeof setTimeout>;

  override disconnectedCallback(): void {
    clearTimeout(this.typing);
  }

  get filterOptions() {
    const counts = filterCounts(this.chapters);
    return FILTERS.map((value) => ({
      value,
      label: fillIn(FILTER_LABELS[value], counts[value]),
      selected: value === this.filter,
    }));
  }

  get filterHelp(): string {
    return this.filter === 'without-trace' ? labels.withoutTraceHelp : '';
  }

  get results(): string {
    return fillIn(labels.results, this.shownCount, this.chapters.flatMap(({ topics }) => topics).length);
  }

  chooseFilter({ target }: Event): void {
    this.announce({ filter: (target as HTMLSelectElement).value as Filter, search: this.search });
  }

  handleSearch({ target }: Event): void {
    const search = (target as HTMLInputElement).value;
    clearTimeout(this.typing);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- the pause is the point, and it ends with the component
    this.typing = setTimeout(() => this.announce({ filter: this.filter, search }), SEARCH_PAUSE);
  }

  announce(detail: { filter: Filter; search: string }): void {
    this.dispatchEvent(new CustomEvent('changefilter', { detail }));
  }
}
