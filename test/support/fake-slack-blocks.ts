// Block Kit as the fake Slack takes it: the blocks that Parley uses, with every field and limit; all else is refused.

type Check = (value: unknown, path: string) => string[];
type Fields = Readonly<Record<string, Check>>;

const BLOCK_LIMIT = 50;
/** Where Slack begins to refuse whole messages is not documented; no message should come near. */
const MESSAGE_BLOCKS_LIMIT = 10_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text =
  (longest: number): Check =>
  (value, path) => {
    if (typeof value !== 'string') return [`${path} must be a string`];
    if (value === '') return [`${path} must not be empty`];
    return value.length > longest ? [`${path} is longer than ${longest} (${value.length})`] : [];
  };

export const literal =
  (...allowed: readonly unknown[]): Check =>
  (value, path) =>
    allowed.includes(value) ? [] : [`${path} must be one of ${allowed.join(', ')}`];

export const list =
  (check: Check, most: number): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return [`${path} must be an array`];
    if (value.length === 0) return [`${path} must not be empty`];
    const tooMany = value.length > most ? [`${path} has more than ${most} (${value.length})`] : [];
    return [...tooMany, ...value.flatMap((each, at) => check(each, `${path}/${at}`))];
  };

export const fields =
  (required: Fields, optional: Fields = {}): Check =>
  (value, path) => {
    if (!isRecord(value)) return [`${path} must be an object`];
    const missing = Object.keys(required).filter((key) => value[key] === undefined);
    return [
      ...missing.map((key) => `${path}/${key} is missing`),
      ...Object.entries(value).flatMap(([key, inner]) => {
        if (missing.includes(key)) return [];
        const check = Object.hasOwn(required, key) ? required[key] : optional[key];
        return check ? check(inner, `${path}/${key}`) : [`${path}/${key} is not a known field`];
      }),
    ];
  };

const byType =
  (types: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    const type = isRecord(value) ? value.type : undefined;
    const check = typeof type === 'string' && Object.hasOwn(types, type) ? types[type] : undefined;
    return check ? check(value, path) : [`${path}/type ${JSON.stringify(type)} is not known`];
  };

const link: Check = (value, path) => {
  const long = text(3_000)(value, path);
  if (long.length > 0) return long;
  return /^https?:\/\/[^\s|<>]+$/u.test(String(value)) ? [] : [`${path} is not an address`];
};

const wholeNumber: Check = (value, path) =>
  Number.isInteger(value) ? [] : [`${path} must be a whole number`];

const time: Check = (value, path) =>
  /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(String(value)) ? [] : [`${path} must be HH:MM`];

const flag = literal(true, false);
const style = fields({}, { bold: flag, italic: flag, strike: flag, code: flag });
const inRichText = byType({
  text: fields({ type: literal('text'), text: text(4_000) }, { style }),
  link: fields({ type: literal('link'), url: link }, { text: text(4_000), style, unsafe: flag }),
  channel: fields({ type: literal('channel'), channel_id: text(20) }, { style }),
  date: fields(
    { type: literal('date'), timestamp: wholeNumber, format: text(200), fallback: text(200) },
    { url: link, style },
  ),
  emoji: fields({ type: literal('emoji'), name: text(100) }, { unicode: text(100) }),
  user: fields({ type: literal('user'), user_id: text(20) }, { style }),
  usergroup: fields({ type: literal('usergroup'), usergroup_id: text(20) }, { style }),
  broadcast: fields({ type: literal('broadcast'), range: literal('here', 'channel', 'everyone') }, { style }),
});
const section = fields({ type: literal('rich_text_section'), elements: list(inRichText, 1_000) });
const richTextPart = byType({
  rich_text_section: section,
  rich_text_quote: fields({ type: literal('rich_text_quote'), elements: list(inRichText, 1_000) }),
  rich_text_list: fields(
    { type: literal('rich_text_list'), style: literal('bullet', 'ordered'), elements: list(section, 1_000) },
    { indent: literal(0, 1, 2, 3, 4, 5, 6, 7, 8) },
  ),
});

export const plainText = (longest: number): Check =>
  fields({ type: literal('plain_text'), text: text(longest) }, { emoji: flag });
const textObject = (longest: number): Check =>
  byType({
    plain_text: plainText(longest),
    mrkdwn: fields({ type: literal('mrkdwn'), text: text(longest) }, { verbatim: flag }),
  });
const button = fields(
  { type: literal('button'), text: plainText(75), action_id: text(255) },
  { value: text(2_000), url: link, style: literal('primary', 'danger') },
);
const option = fields({ text: plainText(75), value: text(150) });
const select = fields(
  {
    ...{ type: literal('static_select'), action_id: text(255), placeholder: plainText(150) },
    options: list(option, 100),
  },
  { initial_option: option },
);
const blockId = { block_id: text(255) };
const block = byType({
  rich_text: fields({ type: literal('rich_text'), elements: list(richTextPart, 1_000) }, blockId),
  section: fields({ type: literal('section'), text: textObject(3_000) }, blockId),
  context: fields({ type: literal('context'), elements: list(textObject(3_000), 10) }, blockId),
  divider: fields({ type: literal('divider') }, blockId),
  actions: fields(
    { type: literal('actions'), elements: list(byType({ button, static_select: select }), 25) },
    blockId,
  ),
});

const placeholder = plainText(150);
const chosen = fields({ text: plainText(75), value: text(150) });
const textInput = fields(
  { type: literal('plain_text_input'), action_id: text(255) },
  { placeholder, initial_value: text(3_000), max_length: wholeNumber, multiline: flag },
);
/** What stands in a field may not be longer than what may be written there. */
const filledIn: Check = (value, path) => {
  const { initial_value: filled, max_length: longest } = isRecord(value) ? value : {};
  const isLong = typeof filled === 'string' && typeof longest === 'number' && filled.length > longest;
  return [
    ...textInput(value, path),
    ...(isLong ? [`${path}/initial_value is longer than max_length (${filled.length})`] : []),
  ];
};
const element = byType({
  plain_text_input: filledIn,
  timepicker: fields(
    { type: literal('timepicker'), action_id: text(255) },
    { placeholder, initial_time: time },
  ),
  radio_buttons: fields(
    { type: literal('radio_buttons'), action_id: text(255), options: list(chosen, 10) },
    { initial_option: chosen },
  ),
});

/** In a view, where things can be filled in too. */
export const viewBlock: Check = (value, path) =>
  isRecord(value) && value.type === 'input'
    ? fields(
        { type: literal('input'), label: plainText(2_000), element, block_id: text(255) },
        { optional: flag, hint: plainText(2_000) },
      )(value, path)
    : block(value, path);

/** What Slack would refuse about a message's blocks; empty when nothing. */
export function blockProblems(blocks: unknown, most = BLOCK_LIMIT): string[] {
  const found = list(block, most)(blocks, '/blocks');
  const length = JSON.stringify(blocks)?.length ?? 0;
  if (length > MESSAGE_BLOCKS_LIMIT) found.push(`/blocks are too long in all (${length})`);
  return found;
}
