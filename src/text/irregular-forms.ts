// Irregular forms and second spellings of verbs and nouns that reports use, each line its base first: stemming alone keeps them apart.
// Left out are forms that are common words of their own ("left", "found", "saw", "rose", "lay").

const LINES = `hold held
meet met
send sent
take took taken
give gave given
speak spoke spoken
go went gone
come came
fly flew flown
begin began begun
write wrote written
win won
free freed freeing
lose lost
make made
bring brought
build built
buy bought
seek sought
strike struck
fight fought
lead led
pay paid
run ran
sell sold
shoot shot
sit sat
spend spent
stand stood
think thought
break broke broken
choose chose chosen
draw drew drawn
withdraw withdrew withdrawn
fall fell fallen
freeze froze frozen
keep kept
lend lent
catch caught
teach taught
forget forgot forgotten
drive drove driven
become became
man men
woman women
child children
skeptic sceptic
skeptical sceptical
skepticism scepticism
gray grey
judgment judgement
maneuver manoeuvre manoeuvres
aging ageing`;

/** Form -> base: 'frozen' -> 'freeze'. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  LINES.split('\n').flatMap((line) => {
    const [base = '', ...forms] = line.split(' ');
    return forms.map((form): [string, string] => [form, base]);
  }),
);
