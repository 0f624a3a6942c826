/** Which document the page's address asks for: https://developer.salesforce.com/docs/platform/lwc/guide/use-navigate-add-params-url.html */
import type { PageReference } from 'lightning/navigation';
import { outlines, type DocumentName } from 'c/readinessOutline';

export const DOCUMENTS = Object.keys(outlines) as DocumentName[];

/** The first one unless the address names another. */
export const documentIn = (page: PageReference | null | undefined): DocumentName =>
  DOCUMENTS.find((name) => name === page?.state?.c__document) ?? DOCUMENTS[0]!;

/** The same page with another document. */
export const withDocument = (page: PageReference, name: DocumentName): PageReference => ({
  ...page,
  state: { ...page.state, c__document: name },
});
