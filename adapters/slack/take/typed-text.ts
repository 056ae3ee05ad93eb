// Gives back what a person typed from what Slack sends: entities, links and mentions written out, the bot's mention gone.

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const TOKEN_OR_ENTITY = /<([^<>]*)>|&(?:lt|gt|amp);/gu;
/** What Slack itself puts between angle brackets; anything else there was typed (a slash command's text is raw). */
const LINK = /^(?:https?|mailto|tel|slack|ftp):/iu;

/** An example that was copied out of an answer: Slack keeps its look, and sends that as backticks. */
const WHOLLY_CODE = /^`([^`]+)`$/u;

const decodeEntities = (text: string): string =>
  text.replace(/&(?:lt|gt|amp);/gu, (entity) => ENTITIES[entity] ?? entity);

/** @param botUserId the bot's own user id (U…), whose mention is left out wherever it stands. */
export function typedText(text: string, botUserId: string | undefined): string {
  const own =
    botUserId === undefined ? undefined : new RegExp(`[ \\t]*<@${botUserId}(?:\\|[^<>]*)?>[ \\t]*`, 'gu');
  const addressed = own === undefined ? text : text.replace(own, ' ');
  const leading = addressed !== text && own !== undefined && text.trimStart().search(own) === 0;
  return (leading ? addressed.replace(/^\s*[,:]\s+/u, '') : addressed)
    .replace(TOKEN_OR_ENTITY, (whole, inside: string | undefined) =>
      inside === undefined ? decodeEntities(whole) : readToken(decodeEntities(inside), whole),
    )
    .trim()
    .replace(WHOLLY_CODE, '$1')
    .trim();
}

function readToken(inside: string, whole: string): string {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : inside.slice(bar + 1);
  const withSign = (sign: string, name: string): string => (name.startsWith(sign) ? name : `${sign}${name}`);
  if (/^@[UW][A-Z0-9]+$/u.test(target)) return withSign('@', label || target.slice(1));
  if (/^#[CG][A-Z0-9]+$/u.test(target)) return withSign('#', label || target.slice(1));
  if (/^!date\^/u.test(target)) return label;
  if (/^!subteam\^/u.test(target)) return withSign('@', label || target.slice('!subteam^'.length));
  if (/^!(?:here|channel|everyone)$/u.test(target)) return `@${target.slice(1)}`;
  if (LINK.test(target)) return label || target.replace(/^(?:mailto|tel):/iu, '');
  return decodeEntities(whole);
}
