// A form for a command: fields in place of words to type, where a platform can show them.

export interface FormField {
  /** The option that it fills in; it is there, if only empty, when the form is sent. */
  readonly name: string;
  /** At most 45 characters, as Discord has it. */
  readonly label: string;
  /** What may be written there; at most 100 characters. */
  readonly hint?: string;
  /** What is set so far, or likely. */
  readonly value?: string;
  readonly required: boolean;
  /** In UTF-16 units. */
  readonly maxLength: number;
  /** One of these and nothing else; at most 25. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** A time of day, 'HH:MM'. */
  readonly isTime?: true;
}

export interface Form {
  /** What is done when it is sent: an event with this command, and the fields as its options. */
  readonly command: string;
  /** At most 24 characters, as Slack has it. */
  readonly title: string;
  /** What the button says that sends it; at most 24 characters. */
  readonly submit: string;
  /** At most 5, as Discord has it. */
  readonly fields: readonly FormField[];
  /** What to type where the form cannot be shown. */
  readonly typed: string;
}

/** What a line of a form takes, and what may be set by words that is shown in one, in UTF-16 units; platforms take thousands. */
export const LINE_LIMIT = 300;

/** As a field of a form where one line is to be written. */
export const line = (
  name: string,
  label: string,
  rest: Omit<FormField, 'name' | 'label' | 'maxLength' | 'choices'>,
): FormField => ({ name, label, maxLength: LINE_LIMIT, ...rest });

/** As a field of a form where one of several is to be chosen. */
export const choice = (
  name: string,
  label: string,
  value: string,
  choices: NonNullable<FormField['choices']>,
): FormField => ({ name, label, value, required: true, maxLength: 100, choices });
