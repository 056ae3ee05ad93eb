// A digest as a turn of a conversation: plain data, from which it is composed again for `why` and for "and Putin?".
import * as z from 'zod';
import type { Reply } from '../../chat/chat.ts';
import type { Library } from '../../library/library.ts';
import { readFilter } from '../../listing/filter.ts';
import type { Matter } from '../../question/matter.ts';
import { composeDigest } from './compose.ts';
import type { Digest, DigestFilter } from './digest.ts';
import { renderDigest } from './reply.ts';
import { explainDigest } from './why.ts';
import { type DigestTitle, digestTitleSchema } from './words.ts';

/** What a digest is restricted to, as it was typed. */
export const digestFieldsSchema = z
  .object({ person: z.string().exactOptional(), topic: z.string().exactOptional() })
  .readonly();

export type DigestFields = z.infer<typeof digestFieldsSchema>;

/** What a list or a digest was about, for the question that goes on from it. */
export const matterSchema = z
  .object({ who: z.string().exactOptional(), about: z.string().exactOptional() } satisfies Record<
    keyof Matter,
    z.ZodType
  >)
  .readonly();

export const digestTurnSchema = z.object({
  kind: z.literal('digest'),
  /** What a follow-up ("and Putin?") is read with. */
  context: z.array(z.union([z.string(), matterSchema])).readonly(),
  /** Ids of the articles that were new. */
  articles: z.array(z.string()).readonly(),
  filter: digestFieldsSchema,
  title: digestTitleSchema,
});

export type DigestTurn = Readonly<z.infer<typeof digestTurnSchema>>;

/** A digest's turn from the records; undefined where it is none. */
export const readDigestTurn = (stored: unknown): DigestTurn | undefined =>
  digestTurnSchema.safeParse(stored).data;

/** What is needed to compose a digest and to name it. */
export interface DigestOrder {
  readonly articles: Iterable<string>;
  readonly filter?: DigestFields;
  readonly title: DigestTitle;
}

export function digestTurn({ articles, filter = {}, title }: DigestOrder, library: Library): DigestTurn {
  const { who, topic } = readDigestFilter(filter, library, title.day);
  const matter = { ...(who && { who: who.name }), ...(topic !== undefined && { about: topic }) };
  const context = who || topic !== undefined ? [matter] : [];
  return { kind: 'digest', context, articles: [...articles], filter, title };
}

/** The same digest again; articles that the library no longer holds are left out of it. */
export async function composeTurn(
  { articles, filter, title }: DigestTurn,
  library: Library,
): Promise<Digest> {
  const held = articles.filter((id) => library.articles.has(id));
  return composeDigest(library, {
    articles: new Set(held),
    filter: readDigestFilter(filter, library, title.day),
  });
}

export const renderDigestTurn = async (turn: DigestTurn, library: Library): Promise<Reply> =>
  renderDigest(await composeTurn(turn, library), library, turn.title);

export const explainDigestTurn = async (turn: DigestTurn, library: Library): Promise<Reply> =>
  explainDigest(await composeTurn(turn, library), library);

/** Whoever is not known yet may speak tomorrow: until then nothing is theirs, rather than everything. */
function readDigestFilter(fields: DigestFields, library: Library, today: string): DigestFilter {
  const { person, topic } = fields;
  const typed = { ...(person !== undefined && { person }), ...(topic !== undefined && { topic }) };
  const { filter } = readFilter('', typed, { library, today });
  const who =
    filter.who ?? (person === undefined ? undefined : { name: person.trim(), includes: () => false });
  return { ...(who && { who }), ...(filter.topic !== undefined && { topic: filter.topic }) };
}
