/** An association in the middle of its preparation, for the pictures: what its team has entered so far. */
type Fields = Record<string, unknown>;

/** By key below the assessment's: `content:budget`, `content:budget:investment`. */
export type Story = Readonly<Record<string, Fields>>;

/** Days from today as `YYYY-MM-DD`: a picture taken next year is late and early in the same places. */
function inDays(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return date.toISOString().slice(0, 10);
}

const done = (Answer__c: string): Fields => ({ Status__c: 'Done', Answer__c });
const started = (Answer__c?: string): Fields => ({ Status__c: 'In_Progress', ...(Answer__c ? { Answer__c } : {}) });
const TO_DO: Fields = { Status__c: 'To_Do' };

/** Points before their topic: a topic is done once its points are. */
export const AMIS_DU_LIVRE: Story = {
  'content:functional-scope:main-features': done(
    'Adhésions, dons et reçus fiscaux, emprunts, bénévoles des antennes. La comptabilité reste dans son logiciel.',
  ),
  'content:functional-scope:data-tables': done('Personnes, foyers, adhésions, dons, emprunts, antennes.'),
  'content:functional-scope:information-system-map': started('Schéma commencé avec Karim, à relire le 12.'),
  'content:functional-scope:shared-reference-data': TO_DO,
  'content:functional-scope': {
    Status__c: 'In_Progress',
    Responsible_Name__c: 'Awa Diop',
    Due_Date__c: inDays(-9),
    Notes__c: 'Atelier du 3 avec les antennes de Lyon et de Saint-Étienne : le prêt de livres reste dans le périmètre.',
    Evidence_Link__c: 'https://documents.example.org/perimetre-v2.pdf',
  },
  'content:success-indicators': {
    Status__c: 'To_Do',
    Responsible_Name__c: 'Claire Morel',
    Due_Date__c: inDays(16),
  },
  'content:budget:investment': done('24 000 € sur deux ans, dont 6 000 € de mécénat.'),
  'content:budget:running-costs': done('Licences données par le programme associatif ; 3 600 € de maintenance par an.'),
  'content:budget': {
    Status__c: 'Done',
    Responsible_Name__c: 'Jean-Marc L’Hostis',
    Notes__c: 'Voté au bureau du 5.',
    Evidence_Link__c: 'https://documents.example.org/budget-vote.pdf',
  },
  'content:custom-or-standard:data-model': done('Standard, sauf le prêt de livres.'),
  'content:custom-or-standard:functional-modules': started(),
  'content:custom-or-standard': { Status__c: 'In_Progress', Responsible_Name__c: 'Awa Diop' },
  'content:data-migration:history-depth': done('Cinq ans de dons, trois ans d’emprunts.'),
  'people:executive-sponsor:link-to-governance': done('Point à chaque conseil d’administration.'),
  'people:executive-sponsor:sets-priorities': done('Oui, lettre de mission signée.'),
  'people:executive-sponsor:champions-objectives': done('Présentés à l’assemblée générale.'),
  'people:executive-sponsor': { Status__c: 'Done', Responsible_Name__c: 'Claire Morel' },
  'people:project-lead:facilitation': done('Awa anime déjà le réseau des antennes.'),
  'people:project-lead': { Status__c: 'In_Progress', Responsible_Name__c: 'Claire Morel', Due_Date__c: inDays(30) },
  'people:pro-bono': {
    Status__c: 'Not_Applicable',
    Not_Applicable_Reason__c: 'Out_Of_Scope',
    Not_Applicable_Note__c: 'Pas de mécénat de compétences cette année.',
  },
  'project:governance:board-and-executive': done('Conseil d’administration : deux fois par an.'),
  'project:governance': { Status__c: 'In_Progress', Responsible_Name__c: 'Claire Morel', Due_Date__c: inDays(21) },
};
