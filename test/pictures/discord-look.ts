// What the bot sends to Discord as a page in the look of Discord: markdown, embeds, buttons and modals, with nothing added to their words.
import type { FakeModal } from '../support/fake-discord-checks.ts';
import type { FakeMessage } from '../support/fake-discord-world.ts';
import { type Html, h, type Part, page } from './html.ts';

/** Whoever looks at the pictures is in London. */
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  ...{ dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' },
});

/** What the bot writes, and nothing else: the first that matches. */
const MARKS: readonly (readonly [RegExp, (...groups: string[]) => Part])[] = [
  [/^\\([^0-9A-Za-z\s])/u, (character = '') => character],
  [/^(`+)([\s\S]*?[^`])\1(?!`)/u, (_, code = '') => h('code', code)],
  [/^\[([^\]]+)\]\(<[^>]+>\)/u, (text = '') => h('u', text)],
  [/^<@\d+>/u, () => h('span.mention', '@ann')],
  [/^<#\d+>/u, () => h('span.mention', '#peace-talks')],
  [/^<t:(\d+):f>/u, (seconds) => h('span.mention', dayAndTime.format(Number(seconds) * 1_000))],
  [/^\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/u, (words = '') => h('b', inline(words))],
  [/^\*((?:\\.|[^\\*])+?)\*/u, (words = '') => h('i', inline(words))],
];

function inline(text: string): Part[] {
  const parts: Part[] = [];
  let plain = '';
  let rest = text;
  while (rest !== '') {
    const [match, show] = firstMark(rest);
    if (match) {
      parts.push(plain, show(...match.slice(1)));
      plain = '';
    } else plain += rest.charAt(0);
    rest = rest.slice(match?.[0].length ?? 1);
  }
  return [...parts, plain];
}

function firstMark(rest: string): [RegExpExecArray | undefined, (...groups: string[]) => Part] {
  for (const [mark, show] of MARKS) {
    const match = mark.exec(rest);
    if (match) return [match, show];
  }
  return [undefined, () => ''];
}

const LINES: readonly (readonly [string, string])[] = [
  ['> ', '.quote'],
  ['-# ', '.small'],
  ['- ', '.item'],
];

const markdown = (text: string): Html[] =>
  text.split('\n').map((line) => {
    const [mark, name] = LINES.find(([prefix]) => line.startsWith(prefix)) ?? ['', '.line'];
    return h(name, line.trim() === mark.trim() ? '\u00A0' : inline(line.slice(mark.length)));
  });

export const discordMessage = ({ content, embeds, components }: FakeMessage): Html[] => [
  ...(content === '' ? [] : markdown(content)),
  ...embeds.map(({ author, description = '', footer, color }) =>
    h(
      color === undefined ? '.embed' : '.embed.evidence',
      author && h('.author', author.name),
      ...markdown(description),
      footer && h('.small', footer.text),
    ),
  ),
  ...components.map((row) =>
    h(
      '.row',
      ...row.components.map(({ label, options = [] }) => {
        if (label !== undefined) return h('span.button', label);
        return h(
          '.menu',
          options.find((option) => option.default)?.label ?? options[0]?.label,
          h('span', '▾'),
        );
      }),
    ),
  ),
];

interface Said {
  readonly by: 'ann' | 'ben' | 'Parley';
  readonly at: string;
  readonly words: Part;
  /** What it goes on from, shown above it. */
  readonly above?: Part;
  /** Whether it is shown to one person alone. */
  readonly isPrivate?: boolean;
}

export const said = ({ by, at, words, above, isPrivate }: Said): Html =>
  h(
    isPrivate ? '.message.private' : '.message',
    above === undefined ? undefined : h('.above', above),
    h(`.face.${by}`, by.slice(0, 1).toUpperCase()),
    h(
      '.body',
      h('.by', h('b', by), by === 'Parley' ? h('span.app', 'APP') : undefined, h('span.time', at)),
      words,
      isPrivate ? h('.small', 'Only you can see this') : undefined,
    ),
  );

export const discordPage = (title: string, ...parts: readonly Part[]): string =>
  page(CSS, h('.head', title), h('.room', ...parts));

export function discordModal({ title, components }: FakeModal): string {
  const fields = components.map(({ label, component }) =>
    h(
      '.input',
      h('.label', label, component.required ? h('span.star', ' *') : undefined),
      ...field(component),
    ),
  );
  const buttons = h('.foot', h('span.button', 'Cancel'), h('span.button.primary', 'Submit'));
  return page(CSS, h('.behind', h('.modal', h('.title', title), ...fields, buttons)));
}

function field(component: FakeModal['components'][number]['component']): Html[] {
  if (component.type === 3)
    return component.options.map(({ label, ...option }) => h(option.default ? '.radio.on' : '.radio', label));
  const { value, placeholder = '\u00A0' } = component;
  return [value === undefined ? h('.field.dim', placeholder) : h('.field', value)];
}

const CSS = `
body { margin: 0; width: 760px; font: 15px/21px 'Open Sans', Lato, 'DejaVu Sans', sans-serif; color: #dbdee1; background: #313338 }
.head { padding: 12px 20px; font-weight: 600; font-size: 16px; border-bottom: 1px solid #26282c; color: #f2f3f5 }
.room { padding: 12px 20px 18px }
.message { display: flex; flex-wrap: wrap; column-gap: 14px; padding: 6px 8px }
.message.private { background: #393a4d; border-left: 3px solid #5865f2; padding: 8px 8px 10px 10px }
.above { width: 100%; padding: 0 0 4px 54px; font-size: 13px; color: #b5bac1; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
.face { flex: 0 0 40px; height: 40px; border-radius: 50%; background: #4a6a8a; color: #fff; font: 600 18px/40px 'Open Sans'; text-align: center }
.face.ann { background: #8a4a6a } .face.ben { background: #5f7a3a }
.body { min-width: 0; flex: 1 }
.by b { color: #f2f3f5; font-weight: 600; margin-right: 6px }
.app { background: #5865f2; color: #fff; border-radius: 3px; font-size: 10px; font-weight: 600; padding: 1px 4px; margin-right: 6px; vertical-align: 1px }
.time, .small { color: #949ba4; font-size: 12px }
.line, .quote, .small, .item { white-space: pre-wrap; overflow-wrap: break-word; min-height: 8px }
.quote { border-left: 4px solid #4e5058; padding-left: 10px }
.item { padding-left: 18px; text-indent: -12px } .item::before { content: '• ' }
u { color: #00a8fc; text-decoration: none }
.mention { background: #3c4270; color: #c9cdfb; border-radius: 3px; padding: 0 2px }
code { background: #1e1f22; border-radius: 3px; font: 12px 'DejaVu Sans Mono', monospace; padding: 2px 4px }
.embed { background: #2b2d31; border-left: 4px solid #1e1f22; border-radius: 4px; padding: 10px 14px; margin-top: 6px; font-size: 14px; line-height: 19px; max-width: 560px }
.embed.evidence { border-left-color: #3b6ea5 }
.author { font-weight: 600; color: #f2f3f5 }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px }
.button { background: #4e5058; color: #fff; border-radius: 4px; padding: 5px 14px; font-size: 14px }
.button.primary { background: #5865f2 }
.menu { display: flex; justify-content: space-between; width: 380px; background: #1e1f22; border-radius: 4px; padding: 8px 12px }
.behind { background: #17181a; padding: 24px 0 }
.modal { width: 460px; margin: 0 auto; background: #313338; border-radius: 8px }
.title { font-weight: 600; font-size: 20px; padding: 20px 22px 4px; color: #f2f3f5 }
.input { padding: 9px 22px } .label { font-weight: 600; font-size: 14px; margin-bottom: 5px } .star { color: #f23f42 }
.field { background: #1e1f22; border-radius: 4px; padding: 8px 11px } .dim { color: #87898c }
.radio { padding: 2px 0 } .radio::before { content: ''; display: inline-block; box-sizing: border-box; width: 16px; height: 16px; border: 1px solid #949ba4; border-radius: 50%; margin-right: 9px; vertical-align: -3px }
.radio.on::before { border: 5px solid #5865f2 }
.foot { display: flex; justify-content: flex-end; gap: 10px; padding: 14px 22px 20px }
`;
