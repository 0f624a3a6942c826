import type { FunctionTable } from './formula-function.ts';
import { DATE_FUNCTIONS } from './functions/date.ts';
import { HTML } from './functions/html.ts';
import { LOGIC } from './functions/logic.ts';
import { NUMBER } from './functions/number.ts';
import { PICKLIST } from './functions/picklist.ts';
import { RECORD } from './functions/record.ts';
import { REGULAR_EXPRESSION } from './functions/regex.ts';
import { TEXT_FUNCTIONS } from './functions/text.ts';

/** The functions that the local org computes, by upper-case name. */
export const FUNCTIONS: FunctionTable = {
  ...LOGIC,
  ...PICKLIST,
  ...TEXT_FUNCTIONS,
  ...NUMBER,
  ...DATE_FUNCTIONS,
  ...RECORD,
  ...REGULAR_EXPRESSION,
  ...HTML,
};

/** The other functions of https://help.salesforce.com/s/articleView?id=platform.customize_functions.htm: to call them unknown would be wrong. */
export const NOT_MODELLED: ReadonlySet<string> = new Set(
  `ACOS ASCII ASIN ATAN ATAN2 CHR COS CURRENCYRATE DAYOFYEAR DISTANCE FORMATDURATION FROMUNIXTIME GEOLOCATION
  GETRECORDIDS GETSESSIONID HOUR HTMLENCODE IMAGEPROXYURL INCLUDE INITCAP ISCLONE ISOWEEK ISOYEAR JSENCODE
  JSINHTMLENCODE JUNCTIONIDLIST LINKTO MILLISECOND MINUTE PARENTGROUPVAL PI PICKLISTCOUNT PREDICT PREVGROUPVAL
  REQUIRESCRIPT REVERSE SECOND SIN TAN TIMENOW TIMEVALUE UNIXTIMESTAMP URLENCODE URLFOR VLOOKUP`.split(/\s+/),
);
