// What speaks against showing a statement, whatever else is new.
import type { Library } from '../../library/library.ts';
import { type ListedStatement, listStatements } from '../../listing/list.ts';
import { organisations, personById } from '../../people/people.ts';
import type { Organisation } from '../../people/person.ts';
import { type Speaker, speakerIds } from '../../statements/speakers/speaker.ts';
import { addDays } from '../../text/days.ts';
import type { DigestFilter, LeftOutReason } from './digest.ts';
import { shownWords } from './shown-words.ts';
import { articlesOf, outletsOf } from './told.ts';

/** Days from what is said to the article that tells it, after which it is told again. */
const TOLD_AGAIN = 7;
/** Fewer words say nothing by themselves, unless several outlets carry them. */
const FEWEST_WORDS = 4;

/** Tells of a statement the first reason to leave it out; undefined where there is none. */
export type ReasonAgainst = (statement: ListedStatement) => LeftOutReason | undefined;

export async function reasonsAgainst(
  library: Library,
  fresh: ReadonlySet<string>,
  filter: DigestFilter,
): Promise<ReasonAgainst> {
  const isAsked = await askedIn(library, filter);
  return (statement) => {
    const { speaker } = statement.lead.statement;
    if (!isAsked(statement)) return 'filtered';
    if (articlesOf(statement).some((id) => !fresh.has(id))) return 'reported-before';
    if (isToldAgain(statement)) return 'told-again';
    if (!hasName(speaker)) return 'no-name';
    if (isOutlet(speaker)) return 'by-outlet';
    return isScrap(statement, library) ? 'few-words' : undefined;
  };
}

const organisationById = new Map<string, Organisation>(organisations.map((each) => [each.id, each]));

/** A person, an organisation, or a name in capitals: "Serhii Orlyk", not "Ukrainian side" or "Several outlets". */
function hasName(speaker: Speaker): boolean {
  if (speaker.person || speakerIds(speaker).some((id) => organisationById.has(id))) return true;
  if (speaker.members?.some((id) => personById(id))) return true;
  const words = speaker.name.split(/\s+/u);
  return (
    words.length > 1 && words.every((word) => /^(?:\p{Lu}|(?:of|the|for|de|van|von|der|al|bin)$)/u.test(word))
  );
}

/** A news outlet is a witness of the talks and no party to them. */
const isOutlet = ({ id }: Speaker): boolean => organisationById.get(id)?.kind === 'media';

/** Of what was declined there is no list: whose it is can be told, but not what it is about. */
async function askedIn(
  library: Library,
  { who, topic }: DigestFilter,
): Promise<(statement: ListedStatement) => boolean> {
  if (!who && topic === undefined) return () => true;
  const query = { ...(who && { who }), ...(topic !== undefined && { topic }), directOnly: false };
  const listed = await listStatements(library, query);
  const fitting = new Set(
    listed.flatMap(({ lead, others }) => [lead, ...others].map(({ statement }) => statement)),
  );
  return ({ lead: { article, statement } }) =>
    statement.polarity === 'declined'
      ? topic === undefined && who !== undefined && who.includes(statement.speaker, article.published?.day)
      : fitting.has(statement);
}

/** Said days before the article, or told with a word for a time long ago: "last year he said". */
function isToldAgain({ lead: { article, statement }, saidOn }: ListedStatement): boolean {
  const { cue } = statement;
  if (cue && LONG_AGO.test(article.body.slice(Math.max(0, cue.start - BESIDE), cue.end + BESIDE)))
    return true;
  const published = article.published?.day;
  if (saidOn?.basis === 'earlier' && saidOn.words) return true;
  return saidOn?.day !== undefined && published !== undefined && saidOn.day < addDays(published, -TOLD_AGAIN);
}

/** In UTF-16 units: words for a time that stand so near to a cue are its own. */
const BESIDE = 24;
const LONG_AGO =
  /\b(?:last (?:year|month|week)|previously|(?:years?|months?|weeks) (?:ago|earlier)|in 20\d\d|earlier this (?:year|month))\b/iu;

function isScrap(statement: ListedStatement, library: Library): boolean {
  const { polarity } = statement.lead.statement;
  return (
    polarity === 'said' &&
    outletsOf(statement).size < 2 &&
    shownWords(statement.lead, library).length < FEWEST_WORDS
  );
}
