// What reports call somebody by once the name was given, in place of an office: "the retired general", "the spy chief". Data.

/** Of whoever holds an office like it. A byname of a role, beside the office's title. */
export const BYNAMES_OF_OFFICES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:spy chief|spymaster|intelligence chief)$/u, /\b(?:intelligence|security service)\b/u],
  [
    /^(?:(?:top|veteran|chief|career) )?diplomat$/u,
    /\b(?:foreign (?:minister|secretary|affairs|policy)|secretary of state|ambassador|permanent representative)\b/u,
  ],
];

/** Of one person, who is told of by it wherever the name stands just before. By the name in `people`. */
export const BYNAMES_OF_PERSONS: ReadonlyMap<string, RegExp> = new Map([
  ['Keith Kellogg', /^(?:(?:retired|former) )?(?:lieutenant )?general$/u],
  [
    'Steve Witkoff',
    /^(?:(?:new york|property|real[ -]estate) )*(?:developer|mogul|magnate|tycoon|billionaire|businessman)$/u,
  ],
  ['Jared Kushner', /^(?:(?:president|trump)['’]s )?son-in-law$/u],
  ['Kirill Dmitriev', /^(?:(?:former|goldman sachs|investment) )*(?:banker|financier)$/u],
  ['Vladimir Medinsky', /^(?:historian|former culture minister)$/u],
  ['Volodymyr Zelenskyy', /^(?:former (?:comedian|actor)|wartime leader)$/u],
]);
