import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { openingTitle } from '../../src/articles/evidence.ts';
import { slice } from '../../src/text/span.ts';

const evidence = (body: string): string[] => {
  const { evidence: spans } = readArticleText(body);
  return spans.map((span) => slice(body, span));
};

describe('evidenceParagraphs', () => {
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

  it('leaves out Markdown headings and rules', () => {
    expect(evidence('# Talks\n\nThey began.\n\n---\n\nThey went on.')).toEqual([
      'They began.',
      'They went on.',
    ]);
  });
});

describe('openingTitle', () => {
  const title = (body: string) => openingTitle(body, readArticleText(body).paragraphs);

  it('is a Markdown heading, or a first line that is no sentence', () => {
    expect(title('# Talks in Istanbul\n\nThey began.')).toBe('Talks in Istanbul');
    expect(title('Talks in Istanbul\n\nThey began.')).toBe('Talks in Istanbul');
  });

  it('is missing where the article begins with its first sentence', () => {
    expect(title('They began.\n\nThey went on.')).toBeUndefined();
  });
});
