// The verbs that give words to a speaker, with their forms, and what stands after each kind. News English.

/** Tell what was said: a clause or a quotation follows ("said that …"), or stands before ("…, he added"). */
const SAYING = `say add tell write tweet post state announce declare claim argue insist warn note explain reply respond
  answer acknowledge admit reveal confirm assert allege concede stress emphasise emphasize reiterate remark observe comment
  recall conclude stipulate joke continue complain pledge promise vow threaten report suggest predict demand propose urge
  recommend ask advise inform reassure remind quip rebut counter retort lament reaffirm repeat imply indicate signal boast
  testify wonder encourage estimate contend caution charge maintain disclose assure brag proclaim exclaim profess opine
  interject specify swear speculate hint attest affirm clarify plead riff shout yell muse gripe forecast
  rule find request advocate instruct object protest elaborate marvel grumble concur recount implore beseech exhort`;

/** Tell what was said of somebody or something: that is their object ("criticised the plan as …", "called for calm"). */
const NAMING = `call describe accuse praise criticise criticize condemn dismiss reject welcome hail label dub brand mention
  outline blame thank belittle invite question mock cite defend slam tout denounce blast decry deplore deride
  chide scold rebuke highlight underscore underline quote laud applaud lambaste chastise characterise characterize
  portray liken refer point express bemoan lash apologise apologize echo rail castigate berate
  commend credit salute insult`;

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    say: 'say says said saying',
    tell: 'tell tells told telling',
    write: 'write writes wrote written writing',
    swear: 'swear swears swore sworn swearing',
    forecast: 'forecast forecasts forecasted forecasting',
    // Sooner a noun or another verb in their other forms: "the charge", "the rule", "relate to".
    continue: 'continued',
    conclude: 'concluded',
    observe: 'observed',
    point: 'pointed pointing points',
    state: 'stated stating',
    object: 'objected',
    rule: 'ruled',
    find: 'found finds',
  }),
);
/** Double their last letter: "quipped". */
const DOUBLING = /^(?:admit|rebut|quip|brag|dub|slam|label|signal|recap)$/u;

function formsOf(verb: string): readonly string[] {
  const irregular = IRREGULAR.get(verb);
  if (irregular) return irregular.split(' ');
  const doubled = DOUBLING.test(verb) ? verb + (verb.at(-1) ?? '') : verb;
  const stem = doubled.replace(/e$/u, '');
  if (/[^aeiou]y$/u.test(verb)) {
    const short = verb.slice(0, -1);
    return [verb, `${short}ies`, `${short}ied`, `${verb}ing`];
  }
  return [
    verb,
    verb + (/(?:s|sh|ch|x)$/u.test(verb) ? 'es' : 's'),
    `${stem}ed`,
    `${stem}ing`,
    ...(/l$/u.test(verb) && doubled !== verb ? [`${verb}ed`, `${verb}ing`] : []),
  ];
}

const verbs = (list: string): string[] => list.split(/\s+/u).filter(Boolean);
const forms = (list: string): ReadonlySet<string> => new Set(verbs(list).flatMap(formsOf));

export const sayingForms = forms(SAYING);
export const namingForms = forms(NAMING);
export const denyingForms = forms('deny refute dispute');

/** What they tell of is their object ("praised Ukraine", "called for a truce"). */
export const namesItsObject = (word: string): boolean => namingForms.has(word);

/** Forms that are nouns too: cues only where a subject stands before them ("Trump notes", not "the notes"). */
export const NOUNS_TOO: ReadonlySet<string> = new Set(
  verbs(`answer reply question charge comment remark estimate forecast request boast joke vow stress praise blame address
    quote echo state post tweet label brand signal hint object protest welcome invite shout yell rule credit salute
    highlight slam advocate rail point caution tout counter mention outline claim report call note promise pledge demand
    chide defend lecture mock cite blast repeat riff condemn appeal warn rebuke`).flatMap((verb) =>
    formsOf(verb).filter((form) => !/(?:ed|ing)$/u.test(form)),
  ),
);

/** The preposition or particle that a verb takes with it, so that the words begin after: "called for", "pointed out". */
export const PARTICLES: readonly (readonly [RegExp, RegExp])[] = [
  [/^call/u, /^ (?:(?:\p{Lu}\p{Ll}+day|again|\p{Ll}+ly) )?(?:for|on|upon)(?= )/u],
  [/^point/u, /^ (?:out(?=[ ,.])|to(?= ))/u],
  [/^refer/u, /^ to(?= )/u],
  [/^(?:warn|complain|boast|brag|joke|testif|hint)/u, /^ (?:of|about|against|at)(?= )/u],
  [/^(?:ask|plead|apologi|appeal)/u, /^ (?:for|about)(?= )/u],
  [/^(?:comment|elaborat|remark)/u, /^ (?:on|upon|about)(?= )/u],
  [/^(?:object|allud)/u, /^ to(?= )/u],
  [/^(?:rail|protest|lash)/u, /^ (?:out )?(?:against|about|at)(?= )/u],
];
/** Cues only with "that" after them: "ruled that", but not "ruled the country". */
export const NEEDS_THAT = /^(?:ruled|finds|found)$/u;
/** Cues only with their particle. */
export const NEEDS_PARTICLE = /^(?:point|refer|rail)/u;
