// All persons.
import type { Person } from '../person.ts';
import { westernEuropeans } from './europe.ts';
import { smallerEuropeans } from './europe-others.ts';
import { institutionLeaders } from './institutions.ts';
import { mediatorsAndOthers } from './others.ts';
import { regionalLeaders } from './regions.ts';
import { russianOfficials } from './russia.ts';
import { otherRussians } from './russia-state.ts';
import { russianVoices } from './russia-voices.ts';
import { ukrainians } from './ukraine.ts';
import { otherUkrainians } from './ukraine-state.ts';
import { americans } from './us.ts';
import { otherAmericans } from './us-past.ts';

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
