// Lays rendered sections out over embeds and messages within Discord's limits, losing nothing.
import type { APIEmbed } from 'discord.js';
import { type Line, renderLine, splitLine } from './markdown.ts';

/** Lines that belong together: one embed where they fit into one. */
export interface Section {
  readonly lines: readonly Line[];
  readonly color?: number;
  /** Stands above whatever of the lines needs another embed: whose words go on there. At most 256 units. */
  readonly repeated?: string;
}

/** In UTF-16 units, which are never fewer than the characters that Discord counts. */
const DESCRIPTION_LIMIT = 4096;
const EMBEDS_TOTAL_LIMIT = 6000;
const EMBEDS_PER_MESSAGE = 10;
/** Kept free for 'Page 12 of 34'. */
const FOOTER_ROOM = 32;

/** The embeds of each message. */
export function layOutPages(sections: readonly Section[]): APIEmbed[][] {
  const pages: APIEmbed[][] = [];
  let room = 0;
  for (const embed of sections.flatMap(toEmbeds)) {
    const length = (embed.description?.length ?? 0) + (embed.author?.name.length ?? 0);
    const page = pages.at(-1);
    if (page === undefined || length > room || page.length === EMBEDS_PER_MESSAGE) {
      pages.push([embed]);
      room = EMBEDS_TOTAL_LIMIT - FOOTER_ROOM - length;
    } else {
      page.push(embed);
      room -= length;
    }
  }
  if (pages.length > 1) numberPages(pages);
  return pages;
}

function toEmbeds({ lines, color, repeated }: Section): APIEmbed[] {
  const descriptions: string[] = [];
  for (const line of lines.flatMap((each) => splitLine(each, DESCRIPTION_LIMIT)).map(renderLine)) {
    const last = descriptions.at(-1);
    if (last === undefined || last.length + 1 + line.length > DESCRIPTION_LIMIT) descriptions.push(line);
    else descriptions[descriptions.length - 1] = `${last}\n${line}`;
  }
  return descriptions
    .map(withoutBlankEnds)
    .filter((description) => description !== '')
    .map((description, index) => ({
      description,
      ...(color === undefined ? {} : { color }),
      ...(repeated === undefined || index === 0 ? {} : { author: { name: repeated } }),
    }));
}

/** Discord trims a description: of an empty line of a quotation it would leave a bare ">". */
const withoutBlankEnds = (description: string): string =>
  description.replace(/(?:(?:^|\n)>?[^\S\n]*)+$/u, '').replace(/^(?:>?[^\S\n]*\n)+/u, '');

function numberPages(pages: readonly APIEmbed[][]): void {
  for (const [index, page] of pages.entries()) {
    const last = page.at(-1);
    if (last) last.footer = { text: `Page ${index + 1} of ${pages.length}` };
  }
}
