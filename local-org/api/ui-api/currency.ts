/** The one currency of the local org, that of its locale. */
export const CURRENCY = 'EUR';
