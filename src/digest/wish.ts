// What a person wants of the digest of their channel, read from fields and from what they typed.
import type { DigestFields } from './content/turn.ts';

export type Wish =
  | {
      readonly kind: 'on';
      /** Time, zone and days, and whatever else was typed. */
      readonly when: string;
      /** Of fields alone; the rest of `when` may have more. */
      readonly filter: DigestFields;
      /** Whom or what it is to be restricted to, where a form has a field for that. */
      readonly only?: string;
      /** Absent where nothing was said of them. */
      readonly quietDays?: 'line' | 'nothing';
    }
  | { readonly kind: 'off' | 'now' | 'show' | 'unclear' };

const KINDS: ReadonlyMap<string, 'on' | 'off' | 'now' | 'show'> = new Map(
  Object.entries({
    on: 'on',
    start: 'on',
    subscribe: 'on',
    at: 'on',
    off: 'off',
    stop: 'off',
    end: 'off',
    unsubscribe: 'off',
    now: 'now',
    today: 'now',
    show: 'show',
    status: 'show',
    settings: 'show',
    when: 'show',
  }),
);

/** "quiet", "only when there is news", "skip quiet days", "nothing on quiet days" */
const QUIET =
  /\b(?:(?:skip|no|without|nothing on)\s+(?:quiet|empty)\s+days|only\s+(?:when|if)\s+there\s+is\s+(?:any\s+)?news|(?:if|when)\s+there\s+is\s+news|(?<!about\s)quiet(?=\s*$|\s+(?:about|on)\b))/iu;

/** "a line on quiet days", "even when there is no news": takes it back. */
const NOT_QUIET =
  /\b(?:(?:a|one)\s+line\s+(?:on|for)\s+(?:quiet|empty)\s+days|(?:even|also)\s+(?:on\s+(?:quiet|empty)\s+days|without\s+news|(?:when|if)\s+there\s+is\s+(?:no|nothing)\s+(?:news?)))\b/iu;

export function readWish(typed: string, options: Readonly<Record<string, string>> = {}): Wish {
  const { do: action = '', at = '', zone = '', days = '', only, person, topic, quiet } = options;
  // A form is sent with all its fields.
  if (only !== undefined && action === 'off') return { kind: 'off' };
  const text = [action, typed, days, at, zone].join(' ').trim();
  const [first = ''] = text.split(/[\s:,]+/u);
  const kind =
    text === '' ? 'show' : (KINDS.get(first.toLowerCase()) ?? (/\d/u.test(text) ? 'on' : 'unclear'));
  const isFilled = [person, topic, quiet].some((field) => field !== undefined);
  if (kind === 'off' && text.slice(first.length).trim() !== '') return { kind: 'unclear' };
  if (kind !== 'on') return { kind: isFilled ? 'unclear' : kind };
  const said = KINDS.get(first.toLowerCase()) === undefined ? text : text.slice(first.length);
  return {
    kind,
    when: said.replace(NOT_QUIET, ' ').replace(QUIET, ' ').trim(),
    filter: { ...(person !== undefined && { person }), ...(topic !== undefined && { topic }) },
    ...(only !== undefined && { only: only.trim() === '' ? 'everything' : only }),
    ...quietDaysIn(said, quiet),
  };
}

function quietDaysIn(said: string, field: string | undefined): { quietDays?: 'line' | 'nothing' } {
  if (NOT_QUIET.test(said)) return { quietDays: 'line' };
  if (field === 'true' || QUIET.test(said)) return { quietDays: 'nothing' };
  return field === 'false' ? { quietDays: 'line' } : {};
}

/** 'Donald Trump about sanctions', as it can be typed; empty where there is none. */
export const restrictionToType = ({ person, topic }: DigestFields): string =>
  [person, topic && `about ${topic}`].filter(Boolean).join(' ');

/** ', Donald Trump only', ', about “sanctions”' */
export function restrictionInWords({ person, topic }: DigestFields): string {
  return `${person === undefined ? '' : `, ${person} only`}${topic === undefined ? '' : `, about “${topic}”`}`;
}

export const quietWords = (quietDays: 'line' | 'nothing'): string =>
  quietDays === 'nothing' ? 'on a day without news nothing is posted.' : 'a day without news is one line.';
