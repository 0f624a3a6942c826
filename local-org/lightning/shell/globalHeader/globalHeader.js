import { LightningElement, api } from 'lwc';
import { environment } from 'shell/environment';
import { texts } from 'shell/texts';

const LANGUAGES = [
  ['fr', 'Français'],
  ['en_US', 'English'],
];

/** The bar at the top, with the menu that switches the user and the language of this browser. */
export default class GlobalHeader extends LightningElement {
  @api app;
  texts = texts;
  user = environment.user;
  users = ['admin', 'contributor', 'sponsor'].map((name) => ({ value: `user=${name}`, label: name }));

  languages = LANGUAGES.map(([language, label]) => {
    return { value: `language=${language}`, label, checked: environment.language.startsWith(language) };
  });

  get menuLabel() {
    return texts.userMenu;
  }

  /** Loads the page anew, as another user or in another language. */
  choose(event) {
    const [name, value] = event.detail.value.split('=');
    const url = new URL(window.location.href);
    url.searchParams.set(name, value);
    window.location.assign(url);
  }
}
