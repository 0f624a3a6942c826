/** What of the page is kept in its address: https://developer.salesforce.com/docs/platform/lwc/guide/use-navigate-add-params-url.html */
import type { PageReference } from 'lightning/navigation';
import { filterNamed, type Filter } from 'c/readinessData';

export interface PageState {
  filter: Filter;
  search: string;
  /** the topic opened last */
  topicId?: string;
}

export const readPageState = (page: PageReference | null | undefined): PageState => ({
  filter: filterNamed(page?.state?.c__filter),
  search: page?.state?.c__search ?? '',
  ...(page?.state?.c__topic ? { topicId: page.state.c__topic } : {}),
});

/** The same page in another state. */
export function withPageState(page: PageReference, { filter, search, topicId }: PageState): PageReference {
  const own = { c__filter: filter === 'all' ? undefined : filter, c__search: search || undefined, c__topic: topicId };
  return { ...page, state: definedOnly({ ...page.state, ...own }) };
}

const definedOnly = (state: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined));
