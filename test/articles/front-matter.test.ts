import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../src/articles/front-matter.ts';

const TEXT = 'The talks went on.\n';
const yaml = (...lines: string[]) => parseFrontMatter(['---', ...lines, '---', TEXT].join('\n'));
const fieldsOf = (...lines: string[]) => yaml(...lines).fields;

describe('parseFrontMatter', () => {
  it.each([
    ['YAML', '---\ntitle: Talks\ndate: 2025-05-16\ntags: [a, b]\n---\n'],
    ['YAML that three dots end', '---\ntitle: Talks\ndate: 2025-05-16\n...\n'],
    ['TOML', '+++\ntitle = "Talks"\ndate = 2025-05-16\ntags = ["a", "b"]\n+++\n'],
    ['TOML with tables', '+++\ntitle = "Talks"\n[params]\ndate = 2025-05-16\n+++\n'],
    ['JSON', '{\n\t"title": "Talks",\n\t"date": "2025-05-16", "tags": ["}", "b"]\n}\n\n'],
    ['JSON between hyphens', '---json\n{ "title": "Talks", "date": "2025-05-16" }\n---\n'],
    ['lines without a fence', 'Title: Talks\nDate: 2025-05-16\nCategory: world\n\n'],
    ['empty lines before it', '\n\n---\ntitle: Talks\ndate: 2025-05-16\n---\n'],
  ])('reads %s and leaves it out of the text', (_kind, front) => {
    const { fields, body, problems } = parseFrontMatter(front + TEXT);
    expect(fields).toEqual({ title: 'Talks', published: { day: '2025-05-16' } });
    expect(body.trim()).toBe(TEXT.trim());
    expect(problems).toEqual([]);
  });

  it.each([
    ['Title: Talks', { title: 'Talks' }],
    ['headline: Talks', { title: 'Talks' }],
    ['title: Kremlin: talks were useful', { title: 'Kremlin: talks were useful' }],
    ['title: "Talks" go on, says Kremlin', { title: '"Talks" go on, says Kremlin' }],
    ['title:\tTalks', { title: 'Talks' }],
    ['title: >-\n  Talks\n  go on', { title: 'Talks go on' }],
    ['title: Talks &amp; hopes', { title: 'Talks & hopes' }],
    ['source: Testwire', { publisher: 'Testwire' }],
    ['site: Testwire', { publisher: 'Testwire' }],
    ['site_name: Testwire', { publisher: 'Testwire' }],
    ['publisher: { name: Testwire }', { publisher: 'Testwire' }],
    [
      'source: https://www.testwire.example/a',
      { publisher: 'testwire.example', url: 'https://www.testwire.example/a' },
    ],
    [
      'source:\n  name: Testwire\n  url: https://t.example/a',
      { publisher: 'Testwire', url: 'https://t.example/a' },
    ],
    ['link: https://t.example/a', { publisher: 't.example', url: 'https://t.example/a' }],
    [
      'canonical: https://t.example/a\nurl: https://t.example/b',
      { publisher: 't.example', url: 'https://t.example/a' },
    ],
    ['author:\n  - "[[A. Writer]]"\n  - name: B. Writer', { author: 'A. Writer, B. Writer' }],
    ['params:\n  source:\n    name: Testwire', { publisher: 'Testwire' }],
    ['lang: en_GB', { language: 'en-GB' }],
    ['updated: 2025-05-17', { updated: { day: '2025-05-17' } }],
  ])('takes %j for what it means', (line, expected) => {
    const { fields, problems } = yaml(line);
    expect(fields).toEqual(expected);
    expect(problems).toEqual([]);
  });

  it.each([
    ['2025-05-15', undefined],
    ['2025-05-15T10:30:00+03:00', '2025-05-15T10:30:00+03:00'],
    ['2025-05-15T10:30:00Z', '2025-05-15T10:30:00Z'],
    ['2025-05-15 10:30:00 +0300', '2025-05-15T10:30:00+03:00'],
    ['2025-05-15T10:30:00.123+0300', '2025-05-15T10:30:00+03:00'],
    ['2025-05-15 10:30', undefined],
    ['2025/05/15', undefined],
    ['20250515', undefined],
    ['15.05.2025', undefined],
    ['15/05/2025', undefined],
    ['05/15/2025', undefined],
    ['Thu, 15 May 2025 09:00:00 GMT', '2025-05-15T09:00:00Z'],
    ['Thu, 15 May 2025 09:00:00 +0300', '2025-05-15T09:00:00+03:00'],
    ['Thu, 15 May 2025 23:00 EDT', '2025-05-15T23:00:00-04:00'],
    ['May 15, 2025', undefined],
    ['"Thursday, May 15th, 2025 at 9:30 am"', undefined],
    ['15 May 2025', undefined],
    ['[2025-05-15]', undefined],
  ])('reads the day of %j, and its time where it has a zone', (written, instant) => {
    const { fields, problems } = yaml(`pubDate: ${written}`);
    expect(fields.published).toEqual({ day: '2025-05-15', ...(instant && { instant }) });
    expect(problems).toEqual([]);
  });

  it.each(['soon', '2025-02-30', '05/06/2025', '2025', '12 and 13 May 2025', '[]x'])(
    'does not guess a day from %j: the field is lost, and the operator is told its line',
    (written) => {
      const { fields, problems, body } = yaml('title: T', `date: ${written}`, 'lang: en');
      expect(fields).toEqual({ title: 'T', language: 'en' });
      expect(problems).toMatchObject([{ line: 3 }]);
      expect(problems[0]?.message).toMatch(/^"date" is .*; put a day such as/u);
      expect(body).toBe(TEXT);
    },
  );

  it('reads the fields that can be read where one of them breaks the YAML', () => {
    expect(fieldsOf('title: [T', 'date: 2025-05-16', '\tx: y', 'author: *nobody')).toMatchObject({
      published: { day: '2025-05-16' },
    });
  });

  it('takes another field of the same meaning where the first cannot be used', () => {
    const { fields, problems } = yaml('published: soon', 'date: 2025-05-16');
    expect(fields.published?.day).toBe('2025-05-16');
    expect(problems).toEqual([]);
  });

  it('says nothing of a path that is no address, of empty fields and of names it does not know', () => {
    expect(yaml('permalink: /2025/talks/', 'author:', 'tags: []', 'draft: false').problems).toEqual([]);
  });

  it.each([
    ['a paragraph between two rules', '---\nPutin said: nothing new.\n---\nText.'],
    ['a list between two rules', '---\n- One\n- Two\n---\nText.'],
    ['an interview between two rules', '---\nInterviewer: Why?\nPeskov: We wait.\n---\nText.'],
    ['a line that ends in a colon', 'Peskov: We wait.\nLavrov: So do we.\n\nText.'],
    ['a rule alone', '---\n\nText.'],
    ['a brace', '{ He laughed. }\n\nText.'],
  ])('leaves %s in the text', (_name, source) => {
    expect(parseFrontMatter(source)).toEqual({ fields: {}, body: source, problems: [] });
  });
});
