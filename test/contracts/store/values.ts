// Whole values for the store contract, of which a test names only what it is about.
import type { ChatEvent, Origin } from '../../../src/chat/chat.ts';
import type { NewPost } from '../../../src/store/post.ts';
import type { NewSubscription } from '../../../src/store/subscription.ts';
import { aReply } from '../../support/builders.ts';

/** How long a lease is where nothing else is said, in milliseconds. */
export const LEASE = 15_000;

/** 16 May 2025, noon: an ordinary time. */
export const NOW = Date.UTC(2025, 4, 16, 12);

export const DAY = 86_400_000;

export function anEvent(key = 'event', origin: Partial<Origin> = {}): ChatEvent {
  return {
    key,
    conversation: 'thread',
    text: 'who leads the delegation?',
    command: 'ask',
    options: { page: '2' },
    origin: {
      platform: 'slack',
      channel: 'slack:C1',
      person: 'slack:U1',
      place: '{"channel":"C1","token":"xoxb-1"}',
      answerWithin: 60_000,
      ...origin,
    },
  };
}

export function aTurn(question = 'who leads the delegation?') {
  return { kind: 'answer', context: [question], asked: { question }, shown: [], last: 0 };
}

export function aPost(key = 'event', overrides: Partial<NewPost> = {}): NewPost {
  return {
    key,
    platform: 'slack',
    channel: 'slack:C1',
    person: 'slack:U1',
    place: '{"channel":"C1","token":"xoxb-1"}',
    reply: aReply({ summary: `The answer to ${key}` }),
    question: 'who leads the delegation?',
    expiresAt: NOW + DAY,
    conversation: 'thread',
    turn: aTurn(),
    ...overrides,
  };
}

/** A post that answers nobody, as a digest. */
export function aNotice(key: string, overrides: Partial<NewPost> = {}): NewPost {
  const { person, question, conversation, turn, ...post } = aPost(key);
  return { ...post, ...overrides };
}

export function aSubscription(overrides: Partial<NewSubscription> = {}): NewSubscription {
  return {
    platform: 'slack',
    channel: 'slack:C1',
    place: '{"channel":"C1"}',
    schedule: { time: '08:30', zone: 'Europe/Kyiv', days: ['monday', 'friday'] },
    filter: { person: 'Zelensky' },
    quietDays: 'line',
    lastDate: '2025-05-15',
    upTo: 7,
    ...overrides,
  };
}
