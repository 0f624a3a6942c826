export interface Finding {
  check:
    | 'edition'
    | 'language'
    | 'objects'
    | 'fields'
    | 'permission-sets'
    | 'rights'
    | 'template'
    | 'reports'
    | 'dashboards'
    | 'translations';
  /** `error`: the product does not work; `warning`: it works, but not as well or not for everybody */
  level: 'ok' | 'warning' | 'error';
  message: string;
  /** the command or Setup page that mends it, or that would add what an org may do without; null where there is none */
  remedy: string | null;
}

/** From a clone of the repository. */
export const DEPLOY = 'npm run deploy -- --target-org <org>';
