// The filters of the list of statements as a form.
import { type Form, line } from '../command/form.ts';

export const STATEMENTS_FORM: Form = {
  command: 'statements',
  title: 'Statements',
  submit: 'Show',
  typed: 'Type what you want to see, as in “statements Trump about sanctions since last Monday”.',
  fields: [
    line('person', 'Who said it', { required: false, hint: 'Trump, Kremlin, Ukraine' }),
    line('topic', 'What it is about', { required: false, hint: 'sanctions' }),
    line('since', 'Since when', { required: false, hint: 'yesterday, last Monday, May 13, 3 days' }),
  ],
};
