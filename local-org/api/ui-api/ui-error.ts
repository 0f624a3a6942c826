/** Errors of this API, and of the records that it could not save: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_errors.htm */
import { ApiError, type SaveError } from '../../data/contract.ts';
import { findField, type ObjectSchema } from '../../metadata/schema.ts';
import type { ApiAnswer } from '../request.ts';
import type { Viewer } from './viewer.ts';

const NO_ACCESS = "You don't have access to this record. Ask your administrator for help or to request access.";

export const noAccess = (): ApiError => new ApiError('INSUFFICIENT_ACCESS', NO_ACCESS, 403);

export const unknownObject = (name: string): ApiError =>
  new ApiError('INVALID_TYPE', `Object ${name} is not supported in UI API`, 400);

interface RecordFieldError {
  constituentField: null;
  duplicateRecordError: null;
  errorCode: string;
  field: string | null;
  fieldLabel: string | null;
  message: string;
}

type Verb = 'create' | 'delete' | 'update';

/** The French wording is from memory. */
const IN_FRENCH: Readonly<Record<Verb, string>> = { create: 'création', delete: 'suppression', update: 'mise à jour' };

const notSaved = ({ labels }: Viewer, verb: Verb): string =>
  labels.language.startsWith('fr')
    ? `Une erreur s’est produite lors de la tentative de ${IN_FRENCH[verb]} de l’enregistrement. Réessayez.`
    : `An error occurred while trying to ${verb} the record. Please try again.`;

/** One object, not a list: the errors that name a field by field, the others beside them. */
export function recordErrorAnswer(viewer: Viewer, object: ObjectSchema, verb: Verb, errors: SaveError[]): ApiAnswer {
  const onFields = errors.flatMap((error) => error.fields.map((name) => recordError(viewer, object, error, name)));
  const onRecord = errors.filter(({ fields }) => fields.length === 0);
  const body = {
    message: notSaved(viewer, verb),
    statusCode: 400,
    errorCode: 'INVALID_INPUT',
    enhancedErrorType: 'RecordError',
    output: {
      errors: onRecord.map((error) => recordError(viewer, object, error, null)),
      fieldErrors: Object.groupBy(onFields, ({ field }) => field ?? ''),
    },
  };
  return { status: 400, body };
}

function recordError(viewer: Viewer, object: ObjectSchema, error: SaveError, name: string | null): RecordFieldError {
  const field = name ? findField(object, name) : undefined;
  return {
    constituentField: null,
    duplicateRecordError: null,
    errorCode: error.statusCode,
    field: field?.name ?? name,
    fieldLabel: field ? viewer.labels.field(object, field) : name,
    message: error.message,
  };
}
