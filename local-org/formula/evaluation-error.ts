/** A formula that fails for one record: a division by zero, VALUE of a text that is no number. Salesforce shows `#Error!`. */
export class FormulaEvaluationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FormulaEvaluationError';
  }
}
