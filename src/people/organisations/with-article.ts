// The name of an organisation as it stands in a sentence.
import type { Organisation } from '../person.ts';

/** 'the Kremlin', 'NATO' */
export const withArticle = ({ name, kind }: Organisation): string =>
  kind === 'body' || /^(?:United|Kremlin|White House|European)/u.test(name) ? `the ${name}` : name;
