// Who is speaking in the articles: how often, in how many reports, when last.
import { statementsIn } from '../library/groups-in.ts';
import type { Library } from '../library/library.ts';
import { organisations, personById } from '../people/people.ts';
import type { Speaker } from '../statements/speakers/speaker.ts';

export interface SpeakerSummary {
  readonly speaker: Speaker;
  /** A person or an organisation with a name, rather than somebody described. */
  readonly isNamed: boolean;
  readonly statements: number;
  readonly articles: number;
  /** Day of the newest statement, ISO 8601; absent where none of them is dated. */
  readonly last?: string;
}

const summaries = new WeakMap<Library, readonly SpeakerSummary[]>();

/** Everybody whom an article has saying something, the most heard first. Denials count, what was declined does not. */
export function speakersIn(library: Library): readonly SpeakerSummary[] {
  let found = summaries.get(library);
  if (!found) {
    found = summarise(library);
    summaries.set(library, found);
  }
  return found;
}

/** Those who speak, as far as they have a name. */
export const namedAmong = (speaker: Speaker): Speaker[] => eachOf(speaker).filter(isNamedSpeaker);

function summarise(library: Library): SpeakerSummary[] {
  const heard = new Map<string, { speaker: Speaker; days: string[]; articles: Set<string>; count: number }>();
  for (const { article, statement } of statementsIn(library)) {
    const { speaker: heardAs, saidOn } = statement;
    for (const speaker of eachOf(heardAs)) {
      const entry = heard.get(speaker.id) ?? { speaker, days: [], articles: new Set(), count: 0 };
      entry.count += 1;
      entry.articles.add(article.id);
      const day = saidOn ? saidOn.day : article.published?.day;
      if (day !== undefined) entry.days.push(day);
      heard.set(speaker.id, entry);
    }
  }
  return [...heard.values()]
    .map(({ speaker, days, articles: in_, count }) => {
      const last = days.sort().at(-1);
      const isNamed = isNamedSpeaker(speaker);
      return {
        speaker,
        isNamed,
        statements: count,
        articles: in_.size,
        ...(last === undefined ? {} : { last }),
      };
    })
    .sort((a, b) => b.statements - a.statements || (b.last ?? '').localeCompare(a.last ?? ''));
}

/** Each of those who speak together, as far as they are known by name; else the speaker as given. */
function eachOf(speaker: Speaker): Speaker[] {
  const known = (speaker.members ?? []).flatMap((id): Speaker[] => {
    const person = personById(id);
    const name = person?.name ?? organisationById.get(id)?.name;
    return name === undefined ? [] : [{ id, name, mention: speaker.mention, ...(person && { person }) }];
  });
  return known.length > 0 ? known : [speaker];
}

const organisationById = new Map(organisations.map((organisation) => [organisation.id, organisation]));

function isNamedSpeaker({ id, person, name }: Speaker): boolean {
  if (person || organisationById.has(id)) return true;
  return /^\p{Lu}/u.test(name) && !/\((?:unnamed|anonymous)\)$/u.test(name);
}
