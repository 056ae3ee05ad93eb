// What reports call somebody by once the name was given, in place of an office: "the spy chief". Data; only what tells who is meant
// beside the name that stands just before: of "the general" and "the billionaire" there are many.

/** Of whoever holds an office like it. A byname of a role, beside the office's title. */
export const BYNAMES_OF_OFFICES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:spy chief|spymaster|intelligence chief)$/u, /\b(?:intelligence|security service)\b/u],
  [
    /^(?:(?:top|veteran|chief|career) )?diplomat$/u,
    /\b(?:foreign (?:minister|secretary|affairs|policy)|secretary of state|ambassador|permanent representative)\b/u,
  ],
];

/** Of one person, by the name in `people`. */
export const BYNAMES_OF_PERSONS: ReadonlyMap<string, RegExp> = new Map([
  ['Keith Kellogg', /^retired (?:(?:us|american|army) )?(?:lieutenant )?general$/u],
  ['Jared Kushner', /^(?:(?:president|trump)['’]s )?son-in-law$/u],
]);
