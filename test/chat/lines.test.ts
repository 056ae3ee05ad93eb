// The line above a reply that tells what was asked, and by whom.
import { expect, it } from 'vitest';
import { openingLine } from '../../src/chat/lines.ts';
import { aReply } from '../support/builders.ts';

const asked = 'who leads\nthe delegation? ';
const ann = { person: 'pigeon:ann', name: 'Ann' };

it.each([
  ['to one person', { asked }, true, ['You asked: who leads the delegation?']],
  ['to others, of whom nobody knows who asked', { asked }, false, ['Asked: who leads the delegation?']],
  ['to others', { asked, askedBy: ann }, false, [ann, ' asked: who leads the delegation?']],
  ['shared', { asked, sharedBy: ann }, false, ['Shared by ', ann, ', who asked: who leads the delegation?']],
  ['shared, of a button', { sharedBy: ann }, false, ['Shared by ', ann]],
  ['to what the platform shows itself', { askedBy: ann }, false, []],
])('tells what was asked above an answer %s', (_, reply, isAlone, line) => {
  expect(openingLine(aReply(reply), isAlone)).toEqual(line);
});
