import FORM_FACTOR from '@salesforce/client/formFactor';

const NARROW = '(width < 48em)';

/**
 * Tells whether there is little room, at once and whenever that changes.
 * @returns stops telling
 */
export function watchNarrowScreen(listener: (isNarrow: boolean) => void): () => void {
  const media = window.matchMedia?.(NARROW);
  const tell = (): void => listener(FORM_FACTOR === 'Small' || Boolean(media?.matches));
  tell();
  media?.addEventListener('change', tell);
  return () => media?.removeEventListener('change', tell);
}
