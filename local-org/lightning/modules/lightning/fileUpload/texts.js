/** What the component says, in the user's language. */
const ENGLISH = {
  choose: 'Upload Files',
  drop: 'Or drop files',
  empty: 'it is empty.',
  failed: (name, why) => `“${name}” was not uploaded: ${why}`,
  notAccepted: (name) => `“${name}” was not uploaded: this type of file is not accepted here.`,
  offline: 'the connection is lost.',
  tooLarge: 'it is too large; the local org takes 50 MB.',
  uploaded: (names) => `Uploaded: ${names.join(', ')}`,
  uploading: (name) => `Uploading “${name}”…`,
};

const FRENCH = {
  choose: 'Charger des fichiers',
  drop: 'Ou déposer des fichiers',
  empty: 'il est vide.',
  failed: (name, why) => `«\u00A0${name}\u00A0» n’a pas été envoyé\u00A0: ${why}`,
  notAccepted: (name) => `«\u00A0${name}\u00A0» n’a pas été envoyé\u00A0: ce type de fichier n’est pas accepté ici.`,
  offline: 'la connexion est perdue.',
  tooLarge: 'il est trop lourd\u00A0; l’org locale prend 50\u00A0Mo.',
  uploaded: (names) => `Envoyé\u00A0: ${names.join(', ')}`,
  uploading: (name) => `Envoi de «\u00A0${name}\u00A0»…`,
};

const language = globalThis.localOrg?.language ?? globalThis.document?.documentElement.lang;

export const texts = language?.startsWith('fr') ? FRENCH : ENGLISH;
