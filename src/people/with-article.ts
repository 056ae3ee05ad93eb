// An organisation's name within a sentence.
import type { Organisation } from './person.ts';

/** 'the Kremlin', 'NATO': as it stands in a sentence. */
export const withArticle = ({ name, kind }: Organisation): string =>
  kind === 'body' || /^(?:United|Kremlin|White House|European)/u.test(name) ? `the ${name}` : name;
