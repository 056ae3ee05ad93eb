// What holds of every digest, whatever is new and whatever it is asked for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeDigest } from '../../../src/digest/content/compose.ts';
import type { Digest } from '../../../src/digest/content/digest.ts';
import { renderDigest } from '../../../src/digest/content/reply.ts';
import {
  composeTurn,
  type DigestTurn,
  digestTurn,
  renderDigestTurn,
} from '../../../src/digest/content/turn.ts';
import { createLibrary, type EvidenceBlock } from '../../../src/index.ts';
import { earlier, fresh, seedLibrary } from './articles.ts';

const of = createLibrary([
  ...earlier,
  ...fresh,
  ...[...seedLibrary.articles.values()].map(({ article }) => article),
]);
const ids = [...of.articles.keys()];
const bodies = [...of.articles.values()].map(({ article }) => article.body);

/** Each composes and renders a digest. */
const RUNS = { numRuns: 30 };

const TITLE = { day: '2025-05-16', since: 'yesterday 08:30', zone: 'Europe/Kyiv' };

const anyTurn: fc.Arbitrary<DigestTurn> = fc
  .record({
    articles: fc.subarray(ids),
    person: fc.option(fc.constantFrom('Trump', 'Kremlin', 'Zelensky', 'Nobody Known'), {
      nil: undefined,
      freq: 2,
    }),
    topic: fc.option(fc.constantFrom('ceasefire', 'drones', 'talks'), { nil: undefined, freq: 2 }),
  })
  .map(({ articles, person, topic }) =>
    digestTurn(
      {
        articles,
        title: TITLE,
        filter: { ...(person !== undefined && { person }), ...(topic !== undefined && { topic }) },
      },
      of,
    ),
  );

const statementsShown = ({ carried, parties, denials }: Digest) => [
  ...carried.map(({ statement }) => statement),
  ...parties.flatMap(({ shown }) => shown),
  ...denials.map(({ statement }) => statement),
];

describe('every digest', () => {
  it('shows or counts all that the new articles tell', async () => {
    await fc.assert(
      fc.asyncProperty(anyTurn, async (turn) => {
        const digest = await composeTurn(turn, of);
        const out = digest.leftOut.reduce((sum, { count }) => sum + count, 0);
        expect(statementsShown(digest).length + out).toBe(digest.told);
      }),
      RUNS,
    );
  });

  it('shows nothing but slices of the articles', async () => {
    await fc.assert(
      fc.asyncProperty(anyTurn, async (turn) => {
        const { blocks } = await renderDigestTurn(turn, of);
        const evidence = blocks.filter((block): block is EvidenceBlock => block.type === 'evidence');
        for (const { before = '', text, after = '' } of evidence)
          expect(bodies.some((body) => body.includes(before + text + after))).toBe(true);
      }),
      RUNS,
    );
  });

  it('lists nothing as said that was denied or declined', async () => {
    await fc.assert(
      fc.asyncProperty(anyTurn, async (turn) => {
        const { carried, parties } = await composeTurn(turn, of);
        const said = [
          ...carried.map(({ statement }) => statement),
          ...parties.flatMap(({ shown, over }) => [...shown, ...over]),
        ];
        expect(said.every(({ lead }) => lead.statement.polarity === 'said')).toBe(true);
      }),
      RUNS,
    );
  });

  it('shows no statement twice, and nothing that the new articles do not tell', async () => {
    await fc.assert(
      fc.asyncProperty(anyTurn, async (turn) => {
        const shown = statementsShown(await composeTurn(turn, of));
        const leads = shown.map(({ lead }) => lead.statement);
        expect(new Set(leads).size).toBe(leads.length);
        for (const { lead, others } of shown)
          expect([lead, ...others].some(({ article }) => turn.articles.includes(article.id))).toBe(true);
      }),
      RUNS,
    );
  });

  it('comes back from its turn as it was, written down and read again', async () => {
    await fc.assert(
      fc.asyncProperty(anyTurn, async (turn) => {
        const read: DigestTurn = JSON.parse(JSON.stringify(turn));
        expect(await renderDigestTurn(read, of)).toEqual(await renderDigestTurn(turn, of));
      }),
      RUNS,
    );
  });

  it('has a summary that every platform takes', async () => {
    await fc.assert(
      fc.asyncProperty(anyTurn, async (turn) => {
        const { summary } = await renderDigestTurn(turn, of);
        expect(summary.length).toBeGreaterThan(0);
        expect(summary.length).toBeLessThanOrEqual(300);
      }),
      RUNS,
    );
  });

  it('is the same in whatever order the articles are named', async () => {
    const articles = new Set(ids);
    const reversed = new Set([...ids].reverse());
    const digest = await composeDigest(of, { articles: reversed });
    expect(renderDigest(digest, of, TITLE)).toEqual(
      renderDigest(await composeDigest(of, { articles }), of, TITLE),
    );
  });
});

describe('the turn of a digest', () => {
  it('lets a follow-up go on from whom or what it is about', () => {
    expect(digestTurn({ articles: ids, title: TITLE, filter: { person: 'Trump' } }, of).context).toEqual([
      { who: 'Donald Trump' },
    ]);
    expect(digestTurn({ articles: ids, title: TITLE, filter: { topic: 'sanctions' } }, of).context).toEqual([
      { about: 'sanctions' },
    ]);
    expect(digestTurn({ articles: ids, title: TITLE }, of).context).toEqual([]);
  });

  it('of somebody who is not known tells nothing, rather than everything', async () => {
    const turn = digestTurn({ articles: ids, title: TITLE, filter: { person: 'Nobody Known' } }, of);
    expect(statementsShown(await composeTurn(turn, of))).toEqual([]);
  });
});
