// The verbs that give words to a speaker, one row each: their forms, what they take, and what they tell of the words. News English.

/** What may be told of a verb beyond that somebody says something with it. */
export type VerbTrait =
  /** What it tells of is its object: "praised the plan", "called for calm". */
  | 'names'
  /** It gives a name: the words are the quoted ones alone ("called him a “clown”"). */
  | 'label'
  /** It tells of speech only beside a quotation: "Russia continued its attacks", "welcomed the delegation". */
  | 'beside'
  /** It takes the one spoken to or of after it, so that "told reporters" is no inversion. */
  | 'object'
  /** The listener stands before "that": "warned Congress that". */
  | 'listener'
  /** It takes an infinitive: "promised to meet", but "said to reporters". */
  | 'to'
  /** It takes a thing as well as a clause, and no further verb: "proposed talks". */
  | 'thing'
  /** It takes who spoke after "by": "was told by Trump". */
  | 'agent'
  /** A form of it is a noun too: a verb only where a subject stands before it ("Trump notes", not "the notes"). */
  | 'noun'
  /** Its participle has the matter behind it, not the words: "Commenting on the talks, he left". */
  | 'matter'
  /** What it denies is told after it. */
  | 'denies'
  /** With "the claim" behind it, that is denied: "rejected claims that". */
  | 'rejects'
  | 'reply'
  /** An outlet's: whom it cites is the one who speaks. */
  | 'reports'
  | 'cites'
  /** Only with "that" after it: "ruled that", but not "ruled the country". */
  | 'that'
  /** Doubles its last letter: "quipped". */
  | 'double';

export interface Verb {
  readonly lemma: string;
  readonly traits: ReadonlySet<string>;
  /** The prepositions and adverbs that it takes with it, so that the words begin after: "called for", "pointed out". */
  readonly particles: readonly string[];
  /** No verb of saying without one of these. */
  readonly needsParticle: boolean;
}

/** Tell what was said and nothing else: a clause or a quotation follows, or stands before. */
const PLAIN = `
  add declare argue insist explain acknowledge reveal assert allege concede emphasise emphasize recall
  stipulate suggest predict retort lament reaffirm imply indicate wonder contend maintain disclose proclaim
  exclaim opine interject specify speculate attest affirm clarify muse gripe marvel grumble concur recount`;

/** A lemma, its forms where they are not regular or are sooner something else ("the charge"), its traits, its particles (! for always). */
const ROWS = `
  say (say says said saying): agent reports
  tell (tell tells told telling): object to agent
  write (write writes wrote written writing): reports
  tweet: noun
  post: noun
  state (stated stating): noun
  announce: thing agent
  claim: noun to
  warn: noun object listener to agent + of about against at
  note: noun
  reply: noun reply matter
  respond: reply matter
  answer: noun beside reply matter
  admit: double
  confirm: thing agent
  stress: noun
  reiterate: thing
  remark: noun + on upon about
  observe (observed): beside
  comment: noun matter + on upon about
  conclude (concluded): beside matter
  joke: noun + of about against at
  continue (continued): beside matter
  complain: + of about against at
  pledge: noun to thing
  promise: noun to thing
  vow: noun to
  threaten: object to thing
  report: noun reports
  demand: noun to thing
  propose: to thing
  urge: object to agent
  recommend: to
  ask: object to matter + for about
  advise: object listener to beside agent
  inform: object listener agent
  reassure: object listener
  remind: object listener
  quip: double
  rebut: double rejects
  counter: noun
  repeat: noun thing
  signal: noun double
  boast: noun + of about against at
  testify: + of about against at
  encourage: to
  estimate: noun
  caution: noun
  charge: noun
  assure: object listener agent
  brag: double + of about against at
  profess: to
  swear (swear swears swore sworn swearing): to
  hint: noun + of about against at
  plead: + for about
  riff: noun
  shout: noun
  yell: noun
  forecast (forecast forecasts forecasted forecasting): noun
  rule (ruled): noun that
  find (found finds): that
  request: noun to thing
  advocate: noun
  instruct: to
  object (objected): noun + to
  protest: noun + against about at
  elaborate: + on upon about
  implore: to
  beseech: to
  exhort: to
  call: names noun object label thing agent + for on upon
  describe: names object label agent
  accuse: names object agent
  praise: names noun object thing matter agent
  criticise: names object agent
  criticize: names object agent
  condemn: names noun object agent
  dismiss: names object beside thing agent rejects
  reject: names object beside thing agent rejects
  welcome: names noun object beside thing agent
  hail: names object agent
  label: names noun double object label agent
  dub: names double object label agent
  brand: names noun object label agent
  mention: names noun thing matter
  outline: names noun
  blame: names noun object
  thank: names object beside matter
  belittle: names object beside
  invite: names noun object to beside
  question: names noun beside matter
  mock: names noun beside
  cite: names noun matter cites
  defend: names noun beside matter
  slam: names noun double
  tout: names noun
  denounce: names agent
  blast: names noun
  decry: names
  deplore: names
  deride: names rejects
  chide: names noun
  scold: names
  rebuke: names noun
  highlight: names noun thing
  underscore: names
  underline: names
  quote: names noun matter cites
  laud: names
  applaud: names
  lambaste: names
  chastise: names
  characterise: names beside agent
  characterize: names beside agent
  portray: names beside agent
  liken: names beside
  refer: names matter + to !
  point (pointed pointing points): names noun matter + out to !
  express: names beside
  bemoan: names
  lash: names beside + against about at
  apologise: names + for about
  apologize: names + for about
  echo: names noun beside matter
  rail: names noun + against about at !
  castigate: names
  berate: names
  commend: names beside
  credit: names noun beside
  salute: names noun beside
  insult: names
  deny: denies
  refute: denies rejects
  dispute: noun denies rejects`;

const CONSONANT_Y = /[^aeiou]y$/u;
const HISSES = /(?:s|sh|ch|x)$/u;

const ROW = /^(?<lemma>\S+?)(?: \((?<forms>[^)]+)\))?(?::(?<traits>[^+]*))?(?:\+(?<particles>.*))?$/u;
const listed = (list: string | undefined): string[] => (list ?? '').split(/\s+/u).filter(Boolean);

/** Each form of a verb -> the verb. */
export const VERBS: ReadonlyMap<string, Verb> = new Map(
  [...listed(PLAIN), ...ROWS.trim().split('\n')].flatMap((row) => {
    const { lemma = '', forms, traits, particles } = ROW.exec(row.trim())?.groups ?? {};
    const all = listed(particles);
    const verb: Verb = {
      lemma,
      traits: new Set(listed(traits)),
      particles: all.filter((one) => one !== '!'),
      needsParticle: all.includes('!'),
    };
    return (forms ? listed(forms) : formsOf(verb)).map((form): [string, Verb] => [form, verb]);
  }),
);

export const hasTrait = (verb: Verb | undefined, trait: VerbTrait): boolean =>
  verb?.traits.has(trait) === true;

/** Whether a form is a noun as well: "claims", but not "claimed". */
export const isNounToo = (verb: Verb, form: string): boolean =>
  hasTrait(verb, 'noun') && !form.endsWith('ed') && !form.endsWith('ing');

function formsOf({ lemma, traits }: Verb): readonly string[] {
  const stem = lemma.slice(0, -1);
  if (CONSONANT_Y.test(lemma)) return [lemma, `${stem}ies`, `${stem}ied`, `${lemma}ing`];
  const bare = lemma.endsWith('e') ? stem : lemma;
  const doubled = traits.has('double') ? [`${lemma}${lemma.at(-1)}ed`, `${lemma}${lemma.at(-1)}ing`] : [];
  const regular = doubled.length === 0 || lemma.endsWith('l') ? [`${bare}ed`, `${bare}ing`] : [];
  return [lemma, `${lemma}${HISSES.test(lemma) ? 'es' : 's'}`, ...regular, ...doubled];
}
