/** French labels of what the platform itself brings, as its pages show them; what is missing here stays English. */
const FIELDS: Readonly<Record<string, string>> = {
  AccountNumber: 'Numéro de compte',
  BillingCity: 'Ville de facturation',
  BillingCountry: 'Pays de facturation',
  BillingPostalCode: 'Code postal de facturation',
  BillingState: 'État/Province de facturation',
  BillingStreet: 'Rue de facturation',
  ContentDocumentId: 'Document',
  ContentSize: 'Taille du fichier',
  CreatedById: 'Créé par',
  CreatedDate: 'Date de création',
  Description: 'Description',
  Email: 'Adresse e-mail',
  FileExtension: 'Extension du fichier',
  FileType: 'Type de fichier',
  FirstName: 'Prénom',
  Id: 'ID d’enregistrement',
  Industry: 'Secteur d’activité',
  IsActive: 'Actif',
  IsDeleted: 'Supprimé',
  LastModifiedById: 'Dernière modification par',
  LastModifiedDate: 'Date de la dernière modification',
  LastName: 'Nom',
  NumberOfEmployees: 'Employés',
  OwnerId: 'Propriétaire',
  ParentId: 'Compte principal',
  Phone: 'Téléphone',
  SystemModstamp: 'Horodatage du système',
  Title: 'Titre',
  Username: 'Nom d’utilisateur',
  Website: 'Site Web',
};

const NAMES: Readonly<Record<string, string>> = { Account: 'Nom du compte', User: 'Nom complet' };

const OBJECTS: Readonly<Record<string, [label: string, plural: string]>> = {
  Account: ['Compte', 'Comptes'],
  ContentDocument: ['Fichier', 'Fichiers'],
  User: ['Utilisateur', 'Utilisateurs'],
};

export interface StandardLabels {
  field(objectName: string, fieldName: string): string | undefined;
  object(objectName: string, plural: boolean): string | undefined;
}

/** @param language `fr`, `en_US` */
export function standardLabels(language: string): StandardLabels {
  if (!language.startsWith('fr')) return { field: () => undefined, object: () => undefined };
  return {
    field: (objectName, fieldName) => (fieldName === 'Name' ? NAMES[objectName] : FIELDS[fieldName]),
    object: (objectName, plural) => OBJECTS[objectName]?.[plural ? 1 : 0],
  };
}
