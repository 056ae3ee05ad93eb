// All persons.
import type { Person } from './person.ts';
import { westernEuropeans } from './persons-europe.ts';
import { smallerEuropeans } from './persons-europe-others.ts';
import { institutionLeaders } from './persons-institutions.ts';
import { mediatorsAndOthers } from './persons-others.ts';
import { regionalLeaders } from './persons-regions.ts';
import { russianOfficials } from './persons-russia.ts';
import { otherRussians } from './persons-russia-state.ts';
import { russianVoices } from './persons-russia-voices.ts';
import { ukrainians } from './persons-ukraine.ts';
import { otherUkrainians } from './persons-ukraine-state.ts';
import { americans } from './persons-us.ts';
import { otherAmericans } from './persons-us-past.ts';

export const persons: readonly Person[] = [
  ...ukrainians,
  ...otherUkrainians,
  ...russianOfficials,
  ...otherRussians,
  ...russianVoices,
  ...regionalLeaders,
  ...americans,
  ...otherAmericans,
  ...westernEuropeans,
  ...smallerEuropeans,
  ...institutionLeaders,
  ...mediatorsAndOthers,
];
