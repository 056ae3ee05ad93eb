// Builders: a whole value of a kind, of which a test names only what it is about.
import type {
  Article,
  Bot,
  ChatEvent,
  Clock,
  Completion,
  EvidenceBlock,
  Incoming,
  Origin,
  Reply,
  Source,
} from '../../src/index.ts';

export function anIncoming(overrides: Partial<Incoming> = {}): Incoming {
  return {
    key: 'event-1',
    conversation: 'channel-1',
    text: 'who leads the russian delegation?',
    ...overrides,
  };
}

/** An event of a platform that no adapter is for. */
export function aChatEvent(overrides: Partial<ChatEvent> = {}, origin: Partial<Origin> = {}): ChatEvent {
  return {
    ...anIncoming(),
    origin: {
      platform: 'pigeon',
      channel: 'pigeon:loft',
      person: 'pigeon:ann',
      place: '{"loft":1}',
      home: '{"loft":1}',
      answerWithin: 15 * 60_000,
      ...origin,
    },
    ...overrides,
  };
}

export function anEvidenceBlock(overrides: Partial<EvidenceBlock> = {}): EvidenceBlock {
  return {
    type: 'evidence',
    text: '“Talks do not mean a solution.”',
    speaker: { name: 'Kyrylo Budanov', office: 'head of Ukraine’s Military Intelligence' },
    citation: 'Politico, reported 15 May 2025, paragraph 16',
    source: 1,
    ...overrides,
  };
}

export function aSource(overrides: Partial<Source> = {}): Source {
  return {
    number: 1,
    title: 'Talks turn into nothing',
    outlet: 'Politico',
    date: '15 May 2025',
    place: 'paragraph 16',
    url: 'https://example.org/talks',
    ...overrides,
  };
}

export function aReply(overrides: Partial<Reply> = {}): Reply {
  return {
    summary: 'Budanov: “Talks do not mean a solution.” (15 May 2025)',
    blocks: [anEvidenceBlock(), { type: 'sources', sources: [aSource()] }],
    ...overrides,
  };
}

/** A clock that stands at one day, at noon UTC: a Friday, the day after the newest seed article. */
export function aClock(today = '2025-05-16'): Clock {
  return { today: () => today, now: () => Date.parse(`${today}T12:00:00Z`) };
}

/** A bot that always gives this reply and keeps what it was asked. */
export function aBot(
  reply: Reply | ((incoming: Incoming) => Reply | Promise<Reply>) = aReply(),
  complete: (request: Completion) => readonly string[] = () => [],
): Bot & {
  readonly received: Incoming[];
} {
  const received: Incoming[] = [];
  return {
    received,
    complete,
    form: async () => undefined,
    async respond(incoming) {
      received.push(incoming);
      return { reply: typeof reply === 'function' ? await reply(incoming) : reply };
    },
  };
}

/** An article with this body; one line for each paragraph when given a list. */
export function anArticle(overrides: Partial<Article> & { body?: string } = {}): Article {
  return { id: 'article', origin: 'article.md', body: 'Talks were held in Istanbul.', ...overrides };
}
