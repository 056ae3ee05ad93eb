import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { readInSteps } from '../../src/articles/reading.ts';
import { atOnce } from '../../src/program/turns.ts';
import { slice } from '../../src/text/span.ts';

const read = (source: string) => {
  const { text, forms } = atOnce(readInSteps(source, { markdown: true }));
  return readArticleText(text, forms);
};

const evidence = (source: string): string[] => {
  const { body, evidence: spans } = read(source);
  return spans.map((span) => slice(body, span));
};

describe('evidence', () => {
  it('leaves out "Read more" and the headlines under it, and goes on with the article', () => {
    expect(
      evidence(
        'Talks began.\nRead more:\nWhy the tour takes on new importance\nDid Trump blink in the trade war?\nKallas said: “We want to see that.”',
      ),
    ).toEqual(['Talks began.', 'Kallas said: “We want to see that.”']);
  });

  it('leaves out a subheading, also one that is a question', () => {
    expect(
      evidence(
        'Talks began.\n\nRussia playing for time?\n\nThey went on.\n\nWhat comes next\n\nNobody knows.',
      ),
    ).toEqual(['Talks began.', 'They went on.', 'Nobody knows.']);
  });

  it('leaves out the bare name of an agency at the end', () => {
    expect(evidence('Talks began.\n\nThey went on.\n\nPolitico')).toEqual(['Talks began.', 'They went on.']);
  });

  it('keeps a short paragraph that is speech or a sentence', () => {
    const body = 'Talks began.\n\nHe said:\n\n“Why not?”\n\n“And that is all,” he said.\n\nNobody came.';
    expect(evidence(body)).toHaveLength(5);
  });

  it('keeps a sentence that begins like a link', () => {
    const body = 'See you in Istanbul, he told reporters on Monday before he left.\n\nTalks began.';
    expect(evidence(body)).toHaveLength(2);
  });

  it('keeps the points of a list, short as they are', () => {
    const body =
      'The plan has these points:\n\n1. A cap on the army of 600,000\n\n2. No membership of Nato\n\n- Elections in 100 days\n\nKyiv rejects it.';
    expect(evidence(body)).toHaveLength(5);
  });

  it('leaves out what agencies print under a report', () => {
    const body =
      'Talks began.\n\nThey went on.\n\nAssociated Press writers A. B. and C. D. contributed to this report.\n\nReporting by E. F.; editing by G. H.';
    expect(evidence(body)).toEqual(['Talks began.', 'They went on.']);
  });

  const around = (furniture: string): string =>
    `Talks began in Istanbul on Friday.\n\n${furniture}\n\nThey went on until the evening.\n\nNobody signed.`;

  it.each([
    ['a caption under its picture', '![Two men at a table](a.jpg)\n\nThe delegations meet at the palace'],
    ['a caption in italics', '![](a.jpg)\n*The delegations met at the palace on Friday.*'],
    ['a caption that names whose picture it is', 'Delegates arrive at the palace on Friday. Photo: Testwire'],
    ['a figure', '<figure><img src="a.jpg"><figcaption>The delegations meet.</figcaption></figure>'],
    ['a menu of links', '[Home](/)\n[World](/w)\n[Ukraine war](/u)'],
    ['a list of links', '- [Kremlin rejects a truce, again.](/a)\n- [What the round has brought](/b)'],
    [
      'links under a line of their own',
      'You may also like\n\n[Kremlin rejects a truce](/a)\n\n[Who is who](/b)',
    ],
    ['links in HTML', '<ul><li><a href="/a">Kremlin rejects a truce</a></li></ul>'],
    ['a box for a newsletter', 'Sign up for our morning newsletter and never miss a story.'],
    [
      'an advertisement of one',
      'The Testwire briefing has all you need in the morning. Sign up for the newsletter [here](/n).',
    ],
    ['a line on cookies', 'We use cookies to give you the best experience on our site.'],
    ['buttons to share', 'Share on Facebook | Twitter | WhatsApp'],
    [
      'tags',
      'Tags: Ukraine, Russia, ceasefire, drones, prisoners of war, the United Nations, Istanbul, Ankara',
    ],
    ['hashtags', '#Ukraine #ceasefire'],
    ['a bare address', 'https://wire.example/live/1'],
    ['a script', '<script>\n\nlet text = "The talks will go on.";\n\n</script>'],
    ['a comment', '<!-- The talks will go on.\n\nOr not. -->'],
    ['a heading that is a sentence', '## “We will stay,” says Umerov.'],
    ['a heading underlined', 'Umerov: we will stay.\n-----'],
    ['a rule', '* * *'],
    ['addresses of links', '[1]: https://wire.example/a "The talks will go on."'],
  ])('leaves out %s', (_name, furniture) => {
    expect(evidence(around(furniture))).toEqual([
      'Talks began in Istanbul on Friday.',
      'They went on until the evening.',
      'Nobody signed.',
    ]);
  });

  it.each([
    [
      'By Olena Bondar and Juri Weber, Testwire correspondents in Istanbul, with a colleague who was not named',
    ],
    ['Published 16 May 2025 at 10:00, updated four hours later after the second round had come to its end'],
    ['3 min read'],
  ])('leaves out what stands at the head of a page: %s', (line) => {
    expect(evidence(`${line}\n\nTalks began.\n\nThey went on.`)).toEqual(['Talks began.', 'They went on.']);
  });

  it.each([
    ['a sentence with links', 'The [talks](/a) in [Istanbul](/b) will [go on](/c), Peskov said.'],
    ['a quotation about cookies', '“We use cookies, and our site is none of theirs,” Umerov told the BBC.'],
    ['a sentence that begins with a request', 'Follow the money, Rubio told us, and “the rest is noise.”'],
    ['a sentence on advertisements', 'Advertisement of the army has doubled, the ministry said on Friday.'],
    ['digits in a row', `${'1'.repeat(200)} days ago it ended, Kyiv said.`],
    ['a picture within the text', 'Peskov ![](a.png) said on Friday that the talks would go on.'],
    ['an emphasised sentence', '**The talks will go on, Peskov said on Friday.**'],
    ['a sentence by somebody', 'By Friday both sides had named their delegations, Kyiv said.'],
  ])('keeps %s', (_name, text) => {
    expect(evidence(around(text))).toHaveLength(4);
  });

  it.each([
    'ISTANBUL, May 16 (Testwire) - ',
    'KYIV, Ukraine (AP) — ',
    'MOSCOW (Reuters) – ',
    'NEW YORK/KYIV, 16 May — ',
    'Istanbul (CNN) — ',
  ])('leaves out the dateline %j', (dateline) => {
    expect(evidence(`${dateline}The talks went on, Peskov said.\n\nThey end on Monday.`)[0]).toBe(
      'The talks went on, Peskov said.',
    );
  });

  it.each([
    'NATO — an alliance — has 32 members.',
    'Peskov (a spokesman) - said nothing.',
    'He said so — twice.',
  ])('takes no dateline from %j', (text) => expect(evidence(`${text}\n\nThey went on.`)[0]).toBe(text));

  it('keeps the lines that a quotation runs over, though they look like subheadings', () => {
    const body =
      'Umerov spoke: “We have three aims.\n\nA full truce\n\nAll prisoners home\n\nNo more today,” he said.';
    expect(evidence(body)).toHaveLength(4);
  });

  it('leaves out a subheading between two paragraphs of a quotation', () => {
    const body = 'Umerov spoke: “We have three aims.\n\nAims of a minister\n\n“And no fourth,” he said.';
    expect(evidence(body)).toEqual(['Umerov spoke: “We have three aims.', '“And no fourth,” he said.']);
  });

  it('leaves out Markdown headings and rules', () => {
    expect(evidence('# Talks\n\nThey began.\n\n---\n\nThey went on.')).toEqual([
      'They began.',
      'They went on.',
    ]);
  });
});

describe('the title of an article text', () => {
  const title = (source: string) => read(source).title;

  it('is a Markdown heading, or a first line that is no sentence', () => {
    expect(title('# Talks in Istanbul\n\nThey began.')).toBe('Talks in Istanbul');
    expect(title('Talks in Istanbul\n\nThey began.')).toBe('Talks in Istanbul');
    expect(readArticleText('Talks in Istanbul\n=======\n\nThey began.').title).toBe('Talks in Istanbul');
  });

  it('is missing where the article begins with its first sentence', () => {
    expect(title('They began.\n\nThey went on.')).toBeUndefined();
  });
});
