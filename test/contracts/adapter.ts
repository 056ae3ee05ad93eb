// What every chat adapter must do, whatever its platform. Each adapter's own test supplies the driver.
import { afterEach, describe, expect, it } from 'vitest';
import type { Block, Bot, Reply } from '../../src/index.ts';
import { aBot, anEvidenceBlock, aReply, aSource } from '../support/builders.ts';

/** What a person sees of one answer, as the platform would show it. */
export interface Shown {
  /** The visible text of all messages in order: escapes undone, mark-up that the platform interprets taken away. */
  readonly text: string;
  /** What the notification (or the first line, in a terminal) says. */
  readonly notification: string;
  /** The http(s) addresses that can be followed. */
  readonly links: readonly string[];
  /** Whoever the messages would notify beyond the person who asked: mentions, or escape sequences in a terminal. */
  readonly pings: readonly string[];
  /** Whether the platform would unfold a link preview under a message. */
  readonly previews: boolean;
}

export interface StartedAdapter {
  /** False where words cannot lead to an address. */
  readonly hasLinks?: false;
  /** A person addresses the bot with this text in a team channel; resolves with the whole answer. */
  ask(text: string): Promise<Shown>;
  /** The same person goes on where the last answer stands, as people do on this platform. */
  followUp(text: string): Promise<Shown>;
  /** The same person asks where another conversation is had; absent where there is one place only. */
  askElsewhere?(text: string): Promise<Shown>;
  /** The same person writes something else in the last question; resolves with what its answer says then. Absent where nothing can be edited. */
  edit?(text: string): Promise<Shown>;
  /** What is asked is changed, but none of its words; resolves, after a short quiet, when that was seen. */
  unfold?(): Promise<void>;
  /** The last question is deleted; resolves with what is left of its answer. */
  erase?(): Promise<Shown>;
  /** The same person shares the last answer, which they alone were shown; resolves with what the channel sees then. */
  share?(): Promise<Shown>;
  /** The person asks where the bot may not post; resolves with what they are told in a direct message. */
  askWhereClosed?(text: string): Promise<Shown | undefined>;
  /** Delivers the last question's event once more; resolves, after a short quiet, with how many messages it gave. */
  redeliver(): Promise<number>;
  stop(): Promise<void>;
}

export type AdapterDriver = (bot: Bot) => Promise<StartedAdapter>;

const HOSTILE =
  '“<!channel> @everyone @here <@U0BOB00001> <@900000000000000102> <#C0OTHER001> <https://evil.example|click> `code` *b* _i_ ~s~ ||x|| \u001b[31mred\u0007 a|b > c & d”';

const said = (sentence: string): Reply =>
  aReply({ summary: sentence, blocks: [{ type: 'paragraph', content: [sentence] }] });

/** White space is free: a renderer may wrap lines. */
const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export function adapterContract(name: string, start: AdapterDriver): void {
  describe(`${name} keeps the adapter contract`, () => {
    let adapter: StartedAdapter | undefined;
    afterEach(async () => {
      await adapter?.stop();
      adapter = undefined;
    });

    it('hands on what the person wrote, without the mention', async () => {
      const bot = aBot();
      adapter = await start(bot);
      await adapter.ask('what did Budanov say about the talks?');
      expect(bot.received.map(({ text }) => text)).toEqual(['what did Budanov say about the talks?']);
    });

    it('keeps the angle brackets, ampersands and stars that a person typed', async () => {
      const bot = aBot();
      adapter = await start(bot);
      await adapter.ask('is 3 < 4 & 5 > 2 *really* so?');
      expect(bot.received[0]?.text).toBe('is 3 < 4 & 5 > 2 *really* so?');
    });

    it('shows the exact words with speaker, office, date, outlet, place and link', async () => {
      adapter = await start(aBot());
      const shown = await adapter.ask('budanov?');
      const text = squeeze(shown.text);
      expect(text).toContain('“Talks do not mean a solution.”');
      expect(text).toContain('Kyrylo Budanov');
      expect(text).toContain('head of Ukraine’s Military Intelligence');
      expect(text).toContain('reported 15 May 2025');
      expect(text).toContain('Politico');
      expect(text).toContain('paragraph 16');
      expect(shown.links).toContain('https://example.org/talks');
    });

    it('keeps the paragraphs of a snippet apart', async () => {
      const first = '“Look, nothing’s going to happen.';
      const second = '“And obviously he wasn’t going to go,” he said.';
      adapter = await start(aBot(aReply({ blocks: [anEvidenceBlock({ text: `${first}\n\n${second}` })] })));
      const { text } = await adapter.ask('trump?');
      const between = text.slice(text.indexOf(first) + first.length, text.indexOf(second));
      expect(between).toMatch(/\n/u);
      expect(text.indexOf(second)).toBeGreaterThan(text.indexOf(first));
    });

    it('shows the words with the article’s words before and after them, as one run', async () => {
      const before = 'Budanov, asked about Istanbul,  told reporters that\n\n';
      const text = 'talks *do not* mean a solution';
      const after = ', and left_for_Kyiv.';
      adapter = await start(aBot(aReply({ blocks: [anEvidenceBlock({ before, text, after })] })));
      const shown = await adapter.ask('budanov?');
      expect(squeeze(shown.text)).toContain(squeeze(before + text + after));
      const between = shown.text.slice(
        shown.text.indexOf(squeeze('told reporters that')),
        shown.text.indexOf(text),
      );
      expect(between).toMatch(/\n\s*$/u);
    });

    it('joins the words to what stands right beside them', async () => {
      const [before, text, after] = ['He called it a “non', '-starter', '”, twice.'];
      adapter = await start(aBot(aReply({ blocks: [anEvidenceBlock({ before, text, after })] })));
      expect(squeeze((await adapter.ask('x')).text)).toContain(before + text + after);
    });

    it('shows context on one side alone', async () => {
      const [before, after] = ['Budanov told reporters: ', ' Budanov told reporters.'];
      const text = '“Talks do not mean a solution.”';
      adapter = await start(
        aBot(aReply({ blocks: [anEvidenceBlock({ before, text }), anEvidenceBlock({ text, after })] })),
      );
      const shown = squeeze((await adapter.ask('x')).text);
      expect(shown).toContain(before + text);
      expect(shown).toContain(text + after);
    });

    it('names every other report that has the same words, with its number', async () => {
      const alsoIn = [
        { outlet: 'Sky News', source: 2 },
        { outlet: 'The Kyiv *Paper*', source: 3 },
      ];
      const sources = [1, 2, 3].map((number) => aSource({ number }));
      adapter = await start(
        aBot(aReply({ blocks: [anEvidenceBlock({ alsoIn }), { type: 'sources', sources }] })),
      );
      const shown = squeeze((await adapter.ask('x')).text);
      expect(shown).toMatch(/paragraph 16.*\balso in Sky News\W+2\W+The Kyiv \*Paper\*\W+3\W/u);
    });

    it('says before the words what the speaker did with them who did not say them', async () => {
      const speaker = { name: 'Dmitry Peskov', office: 'Kremlin Spokesman', manner: 'denied this' };
      const text = 'Russia will walk out';
      adapter = await start(aBot(aReply({ blocks: [anEvidenceBlock({ text, speaker })] })));
      const shown = squeeze((await adapter.ask('x')).text);
      expect(shown).toContain('Dmitry Peskov, Kremlin Spokesman, denied this');
      expect(shown.indexOf('denied this')).toBeLessThan(shown.indexOf(text));
    });

    it('says so of a speaker without an office too', async () => {
      const speaker = { name: 'a Kremlin official', manner: 'denied this' };
      adapter = await start(aBot(aReply({ blocks: [anEvidenceBlock({ speaker })] })));
      expect(squeeze((await adapter.ask('x')).text)).toContain('a Kremlin official, denied this');
    });

    it('notifies with the answer itself', async () => {
      adapter = await start(aBot());
      const { notification } = await adapter.ask('budanov?');
      expect(notification).toContain('Talks do not mean a solution.');
    });

    it('shows every kind of block', async () => {
      adapter = await start(
        aBot(
          aReply({
            blocks: [
              { type: 'paragraph', content: ['None of the ', { strong: '3 articles' }, ' says so.'] },
              {
                type: 'list',
                items: [['first ', { example: 'who leads the delegation?' }], [{ emphasis: 'second' }]],
              },
              { type: 'note', content: ['Quotations are exact.'] },
            ],
          }),
        ),
      );
      const text = squeeze((await adapter.ask('x')).text);
      expect(text).toContain('None of the 3 articles says so.');
      expect(text).toContain('first who leads the delegation?');
      expect(text).toContain('second');
      expect(text).toContain('Quotations are exact.');
    });

    it('leads from the citation to the words on the page', async () => {
      const url = 'https://example.org/talks#:~:text=Talks%20do%20not%20mean,a%20non%2Dstarter';
      adapter = await start(aBot(aReply({ blocks: [anEvidenceBlock({ url })] })));
      const shown = await adapter.ask('budanov?');
      expect(squeeze(shown.text)).toContain('Politico, reported 15 May 2025, paragraph 16');
      if (adapter.hasLinks !== false) expect(shown.links).toContain(url);
      expect(shown.previews).toBe(false);
    });

    it('shows a time in the reader’s own zone, or in words', async () => {
      const moment = Date.UTC(2025, 4, 17, 5, 30);
      const words = 'Saturday 17 May, 08:30 (Europe/Kyiv)';
      const content = ['The next: ', { moment, words }, '.'];
      adapter = await start(aBot(aReply({ blocks: [{ type: 'note', content }] })));
      const text = squeeze((await adapter.ask('x')).text);
      expect([`The next: ${words}.`, 'The next: 2025-05-17T05:30:00.000Z.']).toContain(
        /The next: .*?\.(?=\s|$)/u.exec(text)?.[0],
      );
    });

    it('pings nobody and unfolds no preview, whatever article, speaker, title and outlet contain', async () => {
      adapter = await start(
        aBot(
          aReply({
            summary: HOSTILE,
            blocks: [
              anEvidenceBlock({
                text: HOSTILE,
                before: `${HOSTILE} `,
                after: HOSTILE,
                speaker: { name: HOSTILE, office: HOSTILE, manner: HOSTILE },
                citation: HOSTILE,
                url: 'https://example.org/a|b>c#:~:text=(d)*e*_f_',
                alsoIn: [{ outlet: HOSTILE, source: 1 }],
              }),
              {
                type: 'paragraph',
                content: [HOSTILE, { strong: HOSTILE }, { emphasis: HOSTILE }, { example: HOSTILE }],
              },
              { type: 'list', items: [[HOSTILE]] },
              { type: 'note', content: [HOSTILE] },
              {
                type: 'sources',
                sources: [
                  aSource({
                    title: `${HOSTILE}\n> new line`,
                    outlet: HOSTILE,
                    place: HOSTILE,
                    url: 'https://example.org/a|b>c?d=(e)&f=*g*_h_',
                  }),
                ],
              },
            ],
          }),
        ),
      );
      const shown = await adapter.ask('x');
      expect(shown.pings).toEqual([]);
      expect(shown.previews).toBe(false);
      expect(shown.links).not.toContain('https://evil.example');
    });

    it('shows hostile article text as it stands', async () => {
      const text = '“Ping <!channel> & @everyone, *not bold* _not slanted_ `not code` <b> ||open||”';
      const [before, after] = [`${text.slice(1, -1)}: `, `, ${text.slice(1, -1)}.`];
      adapter = await start(aBot(aReply({ blocks: [anEvidenceBlock({ before, text, after })] })));
      expect(squeeze((await adapter.ask('x')).text)).toContain(before + text + after);
    });

    it('drops marks and overrides of direction, wherever they stand', async () => {
      const turned = 'one\u061Ctwo\u200Ethree\u200Ffour\u202Efive\u2066six';
      const block = anEvidenceBlock({ text: turned, speaker: { name: turned, office: turned } });
      const sources = [aSource({ title: turned, outlet: turned })];
      const note: Block = { type: 'note', content: [turned, { strong: turned }, { example: turned }] };
      adapter = await start(
        aBot(aReply({ summary: turned, blocks: [block, note, { type: 'sources', sources }] })),
      );
      const { text, notification } = await adapter.ask('x');
      expect(`${text}${notification}`).not.toMatch(/\p{Bidi_Control}/u);
      expect(notification).toContain('onetwothreefourfivesix');
    });

    it.each([
      'Kremlin: talks_go_on/live',
      'A *new* round [updated]',
      'a|b & c < d > e',
      '#1 - 2. `x`',
      'Live 🔴',
    ])('shows the title %j as it stands, without a backslash, and its link', async (title) => {
      adapter = await start(aBot(aReply({ blocks: [{ type: 'sources', sources: [aSource({ title })] }] })));
      const shown = await adapter.ask('x');
      expect(squeeze(shown.text)).toContain(title);
      expect(shown.links).toContain('https://example.org/talks');
    });

    it('loses no line of a reply that is too long for one message', async () => {
      const snippets = Array.from({ length: 12 }, (_, i) =>
        anEvidenceBlock({
          before: `Before ${i} ${'_context_ '.repeat(15)}it: `,
          text: `“Snippet ${i} ${`word${i} & <more> *stars* `.repeat(26)}end ${i}.”`,
          after: ` he ${'added '.repeat(15)}after ${i}.`,
          source: i + 1,
        }),
      );
      const items = Array.from({ length: 60 }, (_, i) => [`item ${i} ${'filler '.repeat(15)}stop ${i}.`]);
      const sources = Array.from({ length: 12 }, (_, i) => aSource({ number: i + 1, title: `Title ${i}` }));
      adapter = await start(
        aBot(aReply({ blocks: [...snippets, { type: 'list', items }, { type: 'sources', sources }] })),
      );
      const text = squeeze((await adapter.ask('x')).text);
      for (const { before = '', text: words, after = '' } of snippets)
        for (const part of [before, words, after]) expect(text).toContain(squeeze(part));
      for (const item of items) expect(text).toContain(squeeze(item.join('')));
      for (const source of sources) expect(text).toContain(source.title);
    });

    it('answers once when the same event is delivered twice', async () => {
      const bot = aBot();
      adapter = await start(bot);
      await adapter.ask('budanov?');
      expect(await adapter.redeliver()).toBe(0);
    });

    it('keeps the questions of a conversation together, and those of another apart', async () => {
      const bot = aBot();
      adapter = await start(bot);
      await adapter.ask('what did Trump say about Putin?');
      await adapter.followUp('and Lavrov?');
      const others = adapter.askElsewhere === undefined ? [] : [await adapter.askElsewhere('and Budanov?')];
      const [first, second, ...elsewhere] = bot.received;
      expect(first?.conversation).toMatch(/./u);
      expect(second?.conversation).toBe(first?.conversation);
      expect(elsewhere).toHaveLength(others.length);
      for (const { conversation } of elsewhere) expect(conversation).not.toBe(first?.conversation);
      expect(new Set(bot.received.map(({ key }) => key)).size).toBe(bot.received.length);
    });

    it('answers an edited question anew, where its answer stands', async () => {
      const bot = aBot(({ text }) => said(text.includes('Lavrov') ? 'One for Lavrov.' : 'One for Peskov.'));
      adapter = await start(bot);
      await adapter.ask('what did Peskov say?');
      if (adapter.edit === undefined) return;
      const shown = await adapter.edit('what did Lavrov say?');
      expect(shown.text).toContain('One for Lavrov.');
      expect(shown.text).not.toContain('One for Peskov.');
      expect(bot.received.map(({ text }) => text)).toEqual(['what did Peskov say?', 'what did Lavrov say?']);
      expect(bot.received[1]?.conversation).toBe(bot.received[0]?.conversation);
    });

    it('shows all of an edited question’s answer and no more, whether it is longer or shorter', async () => {
      const long = Array.from({ length: 9 }, (_, i) =>
        anEvidenceBlock({ text: `${'word '.repeat(300)}end ${i}` }),
      );
      const bot = aBot(({ text }) => (text.includes('all') ? aReply({ blocks: long }) : said('In short.')));
      adapter = await start(bot);
      await adapter.ask('in short?');
      if (adapter.edit === undefined) return;
      const { text } = await adapter.edit('all of it?');
      for (let i = 0; i < 9; i += 1) expect(text).toContain(`end ${i}`);
      const short = await adapter.edit('in short, please?');
      expect(short.text).toContain('In short.');
      expect(short.text).not.toContain('end');
    });

    it('leaves an answer alone where the words of its question stay what they were', async () => {
      const bot = aBot();
      adapter = await start(bot);
      await adapter.ask('budanov?');
      await adapter.unfold?.();
      expect(bot.received).toHaveLength(1);
    });

    it('takes the answer away with its question', async () => {
      adapter = await start(aBot());
      await adapter.ask('budanov?');
      const left = await adapter.erase?.();
      expect(squeeze(left?.text ?? '')).toBe('');
    });

    it('posts a private answer for everybody when it is shared: as it was shown, once, and says who did it', async () => {
      const actions = [{ command: 'why', label: 'Why' }];
      adapter = await start(aBot(aReply({ actions })));
      await adapter.ask('budanov?');
      if (adapter.share === undefined) return;
      await adapter.share();
      const shown = await adapter.share();
      expect(shown.text.split('“Talks do not mean a solution.”')).toHaveLength(2);
      expect(squeeze(shown.text)).toMatch(/\balice\b.*\bbudanov\?/iu);
      expect(shown.pings).toEqual([]);
      expect(shown.previews).toBe(false);
    });

    it('tells who asked in a direct message where their answer cannot be posted', async () => {
      adapter = await start(aBot());
      const told = await adapter.askWhereClosed?.('budanov?');
      if (told === undefined) return;
      expect(told.text).toMatch(/^I could not post my answer to you in .+: .+\. Ask me here instead/u);
      expect(told.pings).toEqual([]);
    });

    it('finishes the answer in hand before it stops', async () => {
      let release = (): void => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const bot = aBot(async () => {
        await held;
        return aReply();
      });
      const started = await start(bot);
      adapter = started;
      const asked = started.ask('budanov?');
      await expect.poll(() => bot.received.length).toBe(1);
      const stopped = started.stop();
      adapter = undefined;
      release();
      expect((await asked).text).toContain('Talks do not mean a solution.');
      await stopped;
    });
  });
}
