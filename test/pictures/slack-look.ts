// What the bot sends to Slack as a page in the look of Slack: its blocks one by one, with nothing added to their words.
import type { types } from '@slack/bolt';
import { type Html, h, type Part, page } from './html.ts';

type RichText = types.RichTextBlock['elements'][number];
type InRichText = types.RichTextSection['elements'][number];
export type SlackBlock = types.RichTextBlock | types.ActionsBlock | types.InputBlock | types.SectionBlock;

/** Whoever looks at the pictures is in London. */
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  ...{ dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/London' },
});

function inline(element: InRichText): Part {
  switch (element.type) {
    case 'text':
    case 'link': {
      const { bold, italic, code } = element.style ?? {};
      let part: Part = element.type === 'link' ? h('u', element.text ?? element.url) : element.text;
      if (code) part = h('code', part);
      if (italic) part = h('i', part);
      return bold ? h('b', part) : part;
    }
    case 'channel':
      return h('u', '#peace-talks');
    case 'date':
      return dayAndTime.format(element.timestamp * 1_000);
    default:
      throw new Error(`the pictures know no ${element.type}`);
  }
}

function richText(part: RichText): Html {
  switch (part.type) {
    case 'rich_text_section':
      return h('.text', part.elements.map(inline));
    case 'rich_text_quote':
      return h('.quote', part.elements.map(inline));
    case 'rich_text_list':
      return h('ul', ...part.elements.map((item) => h('li', item.elements.map(inline))));
    default:
      throw new Error(`the pictures know no ${part.type}`);
  }
}

export function slackBlock(block: SlackBlock): Html {
  switch (block.type) {
    case 'rich_text':
      return h('.block', ...block.elements.map(richText));
    case 'actions':
      return h(
        '.row',
        ...block.elements.map((element) => {
          if (element.type === 'button') return h('span.button', element.text.text);
          if (element.type === 'static_select')
            return h('span.button', `${element.placeholder?.text ?? ''} ▾`);
          throw new Error(`the pictures know no ${element.type}`);
        }),
      );
    case 'section':
      return h('.text', block.text?.text);
    case 'input':
      return h(
        '.input',
        h('.label', block.label.text, block.optional ? h('span.dim', ' (optional)') : undefined),
        field(block.element),
      );
  }
}

function field(element: types.InputBlock['element']): Html {
  switch (element.type) {
    case 'plain_text_input':
      return element.initial_value === undefined
        ? h('.field.dim', element.placeholder?.text ?? '\u00A0')
        : h('.field', element.initial_value);
    case 'timepicker':
      return h('.field.short', element.initial_time ?? '\u00A0');
    case 'radio_buttons':
      return h(
        '.radios',
        ...element.options.map(({ text, value }) =>
          h(`.radio${value === element.initial_option?.value ? '.on' : ''}`, text.text),
        ),
      );
    default:
      throw new Error(`the pictures know no ${element.type}`);
  }
}

interface Said {
  readonly by: 'Ann' | 'Ben' | 'Parley';
  readonly at: string;
  readonly words: Part;
  /** Above it. */
  readonly note?: string;
}

export const said = ({ by, at, words, note }: Said): Html =>
  h(
    '.message',
    h(`.face.${by}`, by.slice(0, 1)),
    h(
      '.body',
      note === undefined ? undefined : h('.note', note),
      h('.by', h('b', by), by === 'Parley' ? h('span.app', 'APP') : undefined, h('span.time', at)),
      words,
    ),
  );

export const slackPage = (title: string, ...parts: readonly Part[]): string =>
  page(CSS, h('.head', title), h('.room', ...parts));

export function slackModal({ title, blocks, submit, close }: types.ModalView): string {
  const buttons = [close && h('span.button', close.text), submit && h('span.button.primary', submit.text)];
  return page(
    CSS,
    h(
      '.behind',
      h(
        '.modal',
        h('.title', title.text),
        ...blocks.map((block) => slackBlock(block as SlackBlock)),
        h('.foot', buttons),
      ),
    ),
  );
}

const CSS = `
body { margin: 0; width: 760px; font: 15px/22px Lato, 'Open Sans', 'DejaVu Sans', sans-serif; color: #1d1c1d; background: #fff }
.head { padding: 13px 20px; font-weight: 900; font-size: 16px; border-bottom: 1px solid #dedede }
.room { padding: 14px 20px 18px }
.message { display: flex; gap: 10px; padding: 6px 0 }
.face { flex: 0 0 36px; height: 36px; border-radius: 8px; background: #4a6a8a; color: #fff; font: 700 18px/36px Lato; text-align: center }
.face.Ann { background: #8a4a6a } .face.Ben { background: #5f7a3a }
.body { min-width: 0; flex: 1 }
.by b { font-weight: 900; margin-right: 6px }
.app { background: #e8e8e8; color: #616061; border-radius: 3px; font-size: 10px; font-weight: 700; padding: 1px 4px; margin-right: 6px; vertical-align: 1px }
.time, .note, .dim { color: #616061 } .time { font-size: 12px } .note { font-size: 13px }
.text, .quote { white-space: pre-wrap; overflow-wrap: break-word }
.block { margin-top: 4px }
.quote { border-left: 4px solid #ddd; padding-left: 12px; margin: 4px 0 }
u { color: #1264a3; text-decoration: none }
code { background: #f6f6f6; border: 1px solid #ddd; border-radius: 3px; color: #c01343; font: 12px 'DejaVu Sans Mono', monospace; padding: 1px 3px }
ul { margin: 2px 0; padding-left: 24px }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 10px }
.button { border: 1px solid #bbb; border-radius: 8px; padding: 3px 12px; font-weight: 700; font-size: 13px; background: #fff }
.button.primary { background: #007a5a; border-color: #007a5a; color: #fff }
.behind { background: #8d8d8d; padding: 24px 0 }
.modal { width: 520px; margin: 0 auto; background: #fff; border-radius: 10px }
.title { font-weight: 900; font-size: 20px; padding: 18px 26px 6px }
.input { padding: 8px 26px } .label { font-weight: 700; margin-bottom: 5px } .label .dim { font-weight: 400 }
.field { border: 1px solid #8d8d8d; border-radius: 4px; padding: 7px 12px } .field.short { width: 110px }
.radio { padding: 2px 0 } .radio::before { content: ''; display: inline-block; box-sizing: border-box; width: 16px; height: 16px; border: 1px solid #8d8d8d; border-radius: 50%; margin-right: 9px; vertical-align: -3px }
.radio.on::before { border: 5px solid #1264a3 }
.foot { display: flex; justify-content: flex-end; gap: 10px; padding: 14px 26px 20px }
`;
