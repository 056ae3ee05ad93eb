// Things that bear words: a banner, a clock, a T-shirt. What they say is nobody's, whoever is named beside them.

const BEARERS =
  `banner poster placard sign signboard billboard sticker badge plaque t-shirt tee-shirt shirt hat cap flag
  clock watch display screen label slogan graffiti inscription tattoo caption subject line headline ticker email e-mail
  envelope map chart menu ticket mural wall`
    .split(/\s+/u)
    .join('|');

/** "A poster in the hall of the ministry", "His T-shirt": the first noun of what stands before the verb. */
const THING_BEFORE = new RegExp(
  `(?:^|[.!?,;:]\\s+|\\b(?:and|but)\\s+)(?:the|an?|his|her|their|its|one|another)\\s+(?:(?!(?:of|in|on|at|from|by|to|with|for)\\s)[\\p{L}-]+\\s+){0,3}?(?:${BEARERS})s?(?:\\s+(?:of|in|on|at|outside|above|over|from|by|to|near|behind|around|inside|for|with)\\s+[^,;:.]{1,60})?\\s+$`,
  'iu',
);

/** Whether it is a thing that stands before the verb; `lead` is the sentence up to there. */
export const isThingBefore = (lead: string): boolean => THING_BEFORE.test(lead);
