/** As `lightning/graphql`, whose stub lacks `executeMutation` and a `gql` that keeps the text. */
import { createTestWireAdapter } from '@salesforce/wire-service-jest-util';

export class graphql extends createTestWireAdapter() {
  static emit(data, refresh = () => Promise.resolve()) {
    super.emit({ data, errors: undefined, refresh });
  }

  static emitErrors(errors, refresh = () => Promise.resolve()) {
    super.emit({ data: undefined, errors, refresh });
  }

  constructor(dataCallback) {
    super(dataCallback);
    dataCallback({ data: undefined, errors: undefined });
  }
}

export const gql = (parts, ...values) => String.raw({ raw: parts }, ...values);

export const executeMutation = jest.fn();
