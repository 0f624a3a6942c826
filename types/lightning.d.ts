/** The platform's modules that our components import, as far as they use them. */

declare module '@salesforce/label/*' {
  const label: string;
  export default label;
}

declare module '@salesforce/i18n/*' {
  const value: string;
  export default value;
}

declare module '@salesforce/user/Id' {
  const id: string;
  export default id;
}

declare module '@salesforce/client/formFactor' {
  const formFactor: 'Large' | 'Medium' | 'Small';
  export default formFactor;
}

declare module '@salesforce/customPermission/*' {
  const granted: true | undefined;
  export default granted;
}

declare module '@salesforce/schema/*' {
  const reference: { fieldApiName: string; objectApiName: string };
  export default reference;
}

declare module 'lightning/graphql' {
  /** A parsed document; opaque. */
  export type Document = unknown;
  export function gql(parts: TemplateStringsArray, ...values: unknown[]): Document;
  export interface GraphqlError {
    message: string;
    paths?: (string | number)[];
    path?: (string | number)[];
    extensions?: Record<string, unknown>;
  }
  export interface GraphqlResult<Data = unknown> {
    data?: Data;
    errors?: GraphqlError[];
    refresh?: () => Promise<void>;
  }
  export const graphql: import('lwc').WireAdapterConstructor;
  export function executeMutation<Data = unknown>(request: {
    query: Document;
    variables?: Record<string, unknown>;
    operationName?: string;
  }): Promise<GraphqlResult<Data>>;
}

declare module 'lightning/modal' {
  import { LightningElement } from 'lwc';
  export default class LightningModal extends LightningElement {
    static open<Result = unknown>(options: Record<string, unknown>): Promise<Result | undefined>;
    close(result?: unknown): void;
    disableClose: boolean;
    label: string;
    size: string;
  }
}

declare module 'lightning/navigation' {
  export interface PageReference {
    type: string;
    attributes?: Record<string, unknown>;
    state?: Record<string, string | undefined>;
  }
  export const NavigationMixin: {
    <Base extends new (...args: never[]) => object>(base: Base): Base;
    readonly Navigate: unique symbol;
    readonly GenerateUrl: unique symbol;
  };
  export const CurrentPageReference: import('lwc').WireAdapterConstructor;
}

declare module 'lightning/platformShowToastEvent' {
  export class ShowToastEvent extends CustomEvent<unknown> {
    constructor(toast: { title: string; message?: string; variant?: string; mode?: string; messageData?: unknown[] });
  }
}

declare module 'lightning/uiObjectInfoApi' {
  export const getObjectInfo: import('lwc').WireAdapterConstructor;
  export const getObjectInfos: import('lwc').WireAdapterConstructor;
  export const getPicklistValuesByRecordType: import('lwc').WireAdapterConstructor;
}

declare module 'lightning/refresh' {
  export class RefreshEvent extends Event {
    constructor();
  }
  /** `refresh` answers whether those below may follow; gives an Id for `unregisterRefreshHandler` */
  export function registerRefreshHandler(component: unknown, refresh: () => Promise<boolean>): number;
  export function unregisterRefreshHandler(id: number): void;
}

declare module 'lightning/uiRecordApi' {
  export function deleteRecord(recordId: string): Promise<void>;
  export function notifyRecordUpdateAvailable(records: { recordId: string }[]): Promise<void>;
  export const getRecord: import('lwc').WireAdapterConstructor;
}

declare module 'lightning/confirm' {
  export default class LightningConfirm {
    static open(options: { message: string; label: string; variant?: string; theme?: string }): Promise<boolean>;
  }
}
