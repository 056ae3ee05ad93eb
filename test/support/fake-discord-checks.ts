// What Discord accepts in a request's body: fields, types and limits. Fields that it does not know are refused, though
// Discord lets some of them pass: an adapter has no reason to send them.
import { z } from 'zod';

const snowflake = z.string().regex(/^\d{17,20}$/u);
/** Discord cannot store half a surrogate pair; it trims what is written. */
const words = (limit: number) =>
  z
    .string()
    .max(limit)
    .refine((text) => !/\p{Cs}/u.test(text), 'holds a lone surrogate')
    .refine((text) => text.trim() !== '', 'is empty');

const embed = z.strictObject({
  title: words(256).optional(),
  description: words(4096).optional(),
  url: z.url().optional(),
  color: z.int().min(0).max(0xffffff).optional(),
  author: z.strictObject({ name: words(256), url: z.url().optional() }).optional(),
  footer: z.strictObject({ text: words(2048) }).optional(),
  fields: z
    .array(z.strictObject({ name: words(256), value: words(1024), inline: z.boolean().optional() }))
    .max(25)
    .optional(),
});
export type FakeEmbed = z.infer<typeof embed>;

export function embedLength({ title, description, author, footer, fields = [] }: FakeEmbed): number {
  const texts = [title, description, author?.name, footer?.text, ...fields.flatMap((f) => [f.name, f.value])];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

const embeds = z
  .array(embed)
  .max(10)
  .refine(
    (all) => all.reduce((sum, one) => sum + embedLength(one), 0) <= 6000,
    'more than 6000 in all embeds',
  );

const button = z.strictObject({
  type: z.literal(2),
  style: z.int().min(1).max(4),
  custom_id: z.string().min(1).max(100),
  label: z.string().min(1).max(80),
  disabled: z.boolean().optional(),
});
const menu = z.strictObject({
  type: z.literal(3),
  custom_id: z.string().min(1).max(100),
  placeholder: words(150).optional(),
  options: z
    .array(z.strictObject({ label: words(100), value: words(100), default: z.boolean().optional() }))
    .min(1)
    .max(25)
    .refine((all) => new Set(all.map(({ value }) => value)).size === all.length, 'two of one value'),
});
/** A menu takes a row of its own. */
interface FakePart {
  readonly type: number;
  readonly custom_id: string;
  /** Of a button. */
  readonly label?: string;
  readonly disabled?: boolean | undefined;
  /** Of a menu. */
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly default?: boolean | undefined;
  }[];
}
const row: z.ZodType<FakePart[]> = z.union([z.array(button).min(1).max(5), z.array(menu).length(1)]);
const components = z
  .array(z.strictObject({ type: z.literal(1), components: row }))
  .max(5)
  .refine((rows) => {
    const ids = rows.flatMap((row) => row.components.map((one) => one.custom_id));
    return new Set(ids).size === ids.length;
  }, 'a custom id is used twice');

const allowedMentions = z.strictObject({
  parse: z.array(z.enum(['users', 'roles', 'everyone'])),
  users: z.array(snowflake).optional(),
  roles: z.array(snowflake).optional(),
  replied_user: z.boolean().optional(),
});

const common = {
  content: z.union([z.literal(''), words(2000)]).optional(),
  embeds: embeds.optional(),
  components: components.optional(),
  allowed_mentions: allowedMentions.optional(),
  tts: z.literal(false).optional(),
};

/** POST /channels/…/messages */
export const messageBody = z
  .strictObject({
    ...common,
    nonce: z.string().max(25).optional(),
    enforce_nonce: z.boolean().optional(),
    flags: z.literal([4, 4096]).optional(),
    message_reference: z
      .strictObject({ message_id: snowflake, fail_if_not_exists: z.boolean().optional() })
      .optional(),
  })
  .refine((body) => !body.enforce_nonce || body.nonce !== undefined, 'enforce_nonce without a nonce');

/** POST /users/@me/channels */
export const directBody = z.strictObject({ recipient_id: snowflake });

/** What interactions and their webhooks take; the library always sends enforce_nonce, which has no meaning there. */
const response = { ...common, flags: z.int().optional(), enforce_nonce: z.literal(false).optional() };
export const responseBody = z.strictObject(response);

const namesDiffer = (all: readonly { name: string }[]): boolean =>
  new Set(all.map(({ name }) => name)).size === all.length;

/** What to choose from while an option is typed. */
const choices = z
  .array(z.strictObject({ name: words(100), value: words(100) }))
  .max(25)
  .refine(namesDiffer, 'two choices of one name');
export type FakeChoice = z.infer<typeof choices>[number];

/** In a modal, under a label. */
const field = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal(4),
      custom_id: z.string().min(1).max(100),
      style: z.int().min(1).max(2),
      required: z.boolean(),
      min_length: z.int().min(0).max(4000).optional(),
      max_length: z.int().min(1).max(4000).optional(),
      placeholder: words(100).optional(),
      value: words(4000).optional(),
    })
    .refine(
      ({ value = '', max_length: longest = 4000 }) => value.length <= longest,
      'the value is longer than max_length',
    ),
  z.strictObject({
    type: z.literal(3),
    custom_id: z.string().min(1).max(100),
    required: z.boolean(),
    options: z
      .array(z.strictObject({ label: words(100), value: words(100), default: z.boolean().optional() }))
      .min(1)
      .max(25)
      .refine((all) => all.filter((one) => one.default).length <= 1, 'several are chosen by default'),
  }),
]);
const modal = z.strictObject({
  custom_id: z.string().min(1).max(100),
  title: words(45),
  components: z
    .array(
      z.strictObject({
        type: z.literal(18),
        label: words(45),
        description: words(100).optional(),
        component: field,
      }),
    )
    .min(1)
    .max(5)
    .refine(
      (all) => new Set(all.map(({ component }) => component.custom_id)).size === all.length,
      'a custom id is used twice',
    ),
});
export type FakeModal = z.infer<typeof modal>;

export const callbackBody = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal(4), data: responseBody }),
  z.strictObject({ type: z.literal(5), data: z.strictObject({ flags: z.literal([0, 64]) }) }),
  z.strictObject({ type: z.literal(6) }),
  z.strictObject({ type: z.literal(9), data: modal }),
  z.strictObject({ type: z.literal(8), data: z.strictObject({ choices }) }),
]);

const named = {
  name: z.string().regex(/^[-_\p{Ll}\p{N}]{1,32}$/u),
  description: z.string().min(1).max(100),
};
const option = z.discriminatedUnion('type', [
  z.strictObject({
    ...named,
    type: z.literal(3),
    required: z.boolean(),
    max_length: z.int().min(1).max(6000),
    autocomplete: z.boolean().optional(),
  }),
  z.strictObject({ ...named, type: z.literal(4), required: z.boolean(), min_value: z.int().optional() }),
  z.strictObject({ ...named, type: z.literal(5), required: z.boolean() }),
]);
export type FakeOption = z.infer<typeof option>;

const command = z
  .strictObject({
    ...named,
    type: z.literal(1),
    options: z
      .array(option)
      .max(25)
      .refine(namesDiffer, 'two options of one name')
      .refine((all) => {
        const firstOptional = all.findIndex(({ required }) => !required);
        return firstOptional === -1 || all.slice(firstOptional).every(({ required }) => !required);
      }, 'a required option stands behind an optional one'),
    contexts: z.array(z.int().min(0).max(2)),
    integration_types: z.array(z.int().min(0).max(1)),
    default_member_permissions: z.string().regex(/^\d+$/u).optional(),
  })
  .refine(
    (one) =>
      [one, ...one.options].reduce(
        (sum, { name, description }) => sum + name.length + description.length,
        0,
      ) <= 8000,
    'more than 8000 in a command',
  );
export type FakeCommand = z.infer<typeof command>;

/** In the menu of a message: without description and options; capitals and spaces are allowed. */
const messageCommand = z.strictObject({
  type: z.literal(3),
  name: z.string().min(1).max(32),
  contexts: z.array(z.int().min(0).max(2)),
  integration_types: z.array(z.int().min(0).max(1)),
});

export const commandsBody = z
  .array(z.union([command, messageCommand]))
  .max(100)
  .refine(namesDiffer, 'two commands of one name');

export const noBody = z.undefined();
export type ResponseBody = z.infer<typeof responseBody>;
/** What all of them have in common. */
export type Written = Pick<ResponseBody, 'content' | 'embeds' | 'components' | 'allowed_mentions' | 'flags'>;
