import { environment } from 'shell/environment';

/** The words of the page frame, in the user's language. */
export const texts = environment.texts;
