// The filters of the list of statements as a form.
import type { Form } from '../command/form.ts';

const LINE = { required: false, maxLength: 100 };

export const STATEMENTS_FORM: Form = {
  command: 'statements',
  title: 'Statements',
  submit: 'Show',
  isQuestion: true,
  typed: 'Type what you want to see, as in “statements Trump about sanctions since last Monday”.',
  fields: [
    { name: 'person', label: 'Who said it', hint: 'Trump, Kremlin, Ukraine', ...LINE },
    { name: 'topic', label: 'What it is about', hint: 'sanctions', ...LINE },
    { name: 'since', label: 'Since when', hint: 'yesterday, last Monday, May 13, 3 days', ...LINE },
  ],
};
