// A fault that the operator can mend: its message is one line with the cause and the next step.

/** Shown to the operator without a stack; the program ends with exit code 1. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}
