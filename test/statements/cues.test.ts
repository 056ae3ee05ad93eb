// Cues: which words of a text say that somebody speaks.
import { describe, expect, it } from 'vitest';
import { findCues } from '../../src/statements/cues/cues.ts';
import { readOutside } from '../../src/text/phrase/outside.ts';

const cues = (text: string): string[] =>
  findCues(readOutside(text), { start: 0, end: text.length }).map(
    ({ start, end, kind }) => `${text.slice(start, end)} (${kind})`,
  );

describe('findCues', () => {
  it.each([
    ['a verb', 'Lavrov said it.', ['said (said)']],
    ['a verb with its particle', 'Lavrov pointed out the damage.', ['pointed out (said)']],
    ['a verb that doubles its last letter', 'Lavrov quipped about it.', ['quipped (said)']],
    ['a form that is a noun too, after a name', 'Lavrov claims a victory.', ['claims (said)']],
    ['a plural verb after its plural subject', 'Critics charge that it failed.', ['charge (said)']],
    ['a verb with a day before its particle', 'Lavrov called Friday for calm.', ['called Friday for (said)']],
    ['what is pointed to', 'Lavrov pointed to the damage.', ['pointed to (said)']],
    ['a colon after a name', 'Lavrov: the talks failed.', [': (said)']],
    ['a phrase', 'Lavrov made clear that it failed.', ['made clear (said)']],
    ['an infinitive after "went on"', 'Lavrov went on to say more.', ['say (said)']],
    ['a verb after "who has"', 'Lavrov, who’s warned of it, left.', ['warned of (said)']],
    ['a denial', 'Lavrov denied it.', ['denied (denied)']],
    ['a refusal', 'Lavrov declined to comment on it.', ['declined to comment (declined)']],
  ])('takes %s for one', (_name, text, expected) => {
    expect(cues(text)).toEqual(expected);
  });

  it.each([
    ['a noun', 'The claims and the reports were old.'],
    ['a possessed noun', 'Trump’s comments were old.'],
    ['a country', 'The United States sent help.'],
    ['a condition', 'It would help if Lavrov said it.'],
    ['a future', 'Lavrov will announce it.'],
    ['a mere intention', 'Lavrov plans to announce it.'],
    ['an alternative', 'Lavrov left instead of saying it.'],
    ['a passive', 'Lavrov was told of it.'],
    ['a described thing', 'The proposed plan was old.'],
    ['a rebuke that is a noun', 'It was a rare rebuke to Putin.'],
    ['counted things', 'There were 270 pledged delegates.'],
    ['letters within a word', 'The naïvesaid étatsaid.'],
    ['a telephone call', 'Trump called Lavrov to talk.'],
    ['a meeting that is called', 'Lavrov called a meeting.'],
    ['a noun after "this"', 'Lavrov faced this question.'],
  ])('does not take %s for one', (_name, text) => {
    expect(cues(text)).toEqual([]);
  });

  it('does not let a quotation make neighbours of the words around it', () => {
    expect(cues(`The talks were ${' '.repeat(14)} said Lavrov.`)).toEqual(['said (said)']);
  });
});
