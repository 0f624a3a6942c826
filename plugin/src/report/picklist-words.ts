/** The values of picklists in words: the org's own labels, by the field that they are written to. */
import type { Language } from '../assessment/model.ts';

export const PICKLIST_WORDS = {
  riskStatus: {
    Open: { fr: 'Ouvert', en: 'Open' },
    In_Progress: { fr: 'En traitement', en: 'Being dealt with' },
    Closed: { fr: 'Clos', en: 'Closed' },
    Not_Applicable: { fr: 'Sans objet', en: 'Not applicable' },
  },
  likelihood: {
    1: { fr: '1 – peu probable', en: '1 – unlikely' },
    2: { fr: '2 – possible', en: '2 – possible' },
    3: { fr: '3 – probable', en: '3 – likely' },
    4: { fr: '4 – presque certain', en: '4 – almost certain' },
  },
  impact: {
    1: { fr: '1 – gêne passagère', en: '1 – passing inconvenience' },
    2: { fr: '2 – retard ou surcoût limité', en: '2 – limited delay or extra cost' },
    3: { fr: '3 – objectif manqué', en: '3 – a goal missed' },
    4: { fr: '4 – projet remis en cause', en: '4 – project called into question' },
  },
  mastery: {
    1: { fr: '1 – rien n’est prévu', en: '1 – nothing is planned' },
    2: { fr: '2 – des idées, personne en charge', en: '2 – ideas, nobody in charge' },
    3: { fr: '3 – un plan et un responsable', en: '3 – a plan and somebody responsible' },
    4: { fr: '4 – plan éprouvé, moyens réunis', en: '4 – proven plan, means available' },
  },
  advantage: {
    CRM: { fr: 'Avantage CRM', en: 'Advantage CRM' },
    Equal: { fr: 'Égalité', en: 'Equal' },
    Business_Tool: { fr: 'Avantage outil métier', en: 'Advantage sector tool' },
  },
  milestoneStatus: {
    Not_Started: { fr: 'À venir', en: 'To come' },
    In_Progress: { fr: 'En cours', en: 'In progress' },
    Done: { fr: 'Terminé', en: 'Done' },
    Cancelled: { fr: 'Abandonné', en: 'Cancelled' },
  },
  budgetApproach: {
    CRM: { fr: 'CRM', en: 'CRM' },
    Business_Tool: { fr: 'Outil métier', en: 'Sector tool' },
    Both: { fr: 'Les deux', en: 'Both' },
  },
  nature: {
    Investment: { fr: 'Investissement', en: 'Investment' },
    Operating: { fr: 'Fonctionnement', en: 'Operating' },
  },
  origin: {
    External: { fr: 'Externe', en: 'External' },
    Internal: { fr: 'Interne', en: 'Internal' },
  },
  stakeholderKind: {
    Employee: { fr: 'Salarié', en: 'Employee' },
    Volunteer: { fr: 'Bénévole', en: 'Volunteer' },
    Pro_Bono: { fr: 'Pro bono', en: 'Pro bono' },
    Provider: { fr: 'Prestataire', en: 'Provider' },
  },
  projectRole: {
    Sponsor: { fr: 'Sponsor', en: 'Sponsor' },
    Project_Lead: { fr: 'Pilote interne', en: 'Project lead' },
    Business_Referent: { fr: 'Référent métier', en: 'Business lead' },
    Publisher: { fr: 'Éditeur', en: 'Vendor' },
    Integrator: { fr: 'Intégrateur', en: 'Integrator' },
    Consultant: { fr: 'Consultant', en: 'Consultant' },
    Team_Member: { fr: 'Membre de l’équipe', en: 'Team member' },
    Other: { fr: 'Autre', en: 'Other' },
  },
  operationsRole: {
    Operations_Lead: { fr: 'Pilotage de l’exploitation', en: 'Operations management' },
    Technical_Maintenance: { fr: 'Maintenance technique', en: 'Technical maintenance' },
    User_Support: { fr: 'Assistance aux utilisateurs', en: 'User support' },
    Incident_Management: { fr: 'Gestion des anomalies', en: 'Incident management' },
    Change_Requests: { fr: 'Gestion des demandes d’évolution', en: 'Change requests' },
    Training: { fr: 'Formation', en: 'Training' },
    Other: { fr: 'Autre', en: 'Other' },
  },
  committee: {
    Board: { fr: 'Conseil d’administration', en: 'Board' },
    Bureau: { fr: 'Bureau', en: 'Executive bureau' },
    Steering_Committee: { fr: 'Comité de pilotage', en: 'Steering committee' },
    Project_Team: { fr: 'Équipe projet', en: 'Project team' },
  },
  body: {
    Board: { fr: 'Conseil d’administration', en: 'Board' },
    Bureau: { fr: 'Bureau', en: 'Executive bureau' },
    Steering_Committee: { fr: 'Comité de pilotage', en: 'Steering committee' },
    Team: { fr: 'Équipe projet', en: 'Project team' },
  },
  logKind: {
    Decision: { fr: 'Décision', en: 'Decision' },
    Action: { fr: 'Action', en: 'Action' },
    Alert: { fr: 'Alerte', en: 'Alert' },
  },
  logState: {
    Open: { fr: 'Ouvert', en: 'Open' },
    Done: { fr: 'Fait', en: 'Done' },
    Dropped: { fr: 'Abandonné', en: 'Dropped' },
  },
  publics: {
    Donors: { fr: 'Donateurs', en: 'Donors' },
    Members: { fr: 'Membres', en: 'Members' },
    Volunteers: { fr: 'Bénévoles', en: 'Volunteers' },
    Subscribers: { fr: 'Abonnés', en: 'Subscribers' },
    Buyers: { fr: 'Acheteurs', en: 'Buyers' },
    Corporate_Partners: { fr: 'Entreprises partenaires', en: 'Corporate partners' },
    Other: { fr: 'Autres', en: 'Others' },
  },
  commitments: {
    Monetary: { fr: 'Monétaires', en: 'Monetary' },
    Non_Monetary: { fr: 'Non monétaires', en: 'Non-monetary' },
  },
} as const satisfies Record<string, Record<string, Record<Language, string>>>;

export type Picklist = keyof typeof PICKLIST_WORDS;

/** A value that an association has added to its org is shown as it is. */
export function picklistWord(picklist: Picklist, value: string | number | null, language: Language): string {
  if (value === null) return '';
  const words: Record<string, Record<Language, string>> = PICKLIST_WORDS[picklist];
  return words[value]?.[language] ?? String(value).replaceAll('_', ' ');
}

export const picklistWords = (picklist: Picklist, values: string[], language: Language): string =>
  values.map((value) => picklistWord(picklist, value, language)).join(', ');
