// `parley people --json`: who is speaking in the articles, a line each. Every member of a line is named here.
import { headingOf, jsonLine, type Library, type SpeakerSummary, speakersIn } from '../../src/index.ts';
import { printLines, type Streams } from './streams.ts';

/** Prints everybody, the most heard first. */
export function printPeople(library: Library, { stdout }: Pick<Streams, 'stdout'>): Promise<void> {
  return printLines(stdout, speakersIn(library), (summary) => jsonLine(speakerJson(summary)));
}

/** What is not known is null; `named` is false of somebody who is only described. */
function speakerJson({ speaker, isNamed, statements, articles, last }: SpeakerSummary): object {
  const { name, office } = headingOf(speaker, last);
  return {
    id: speaker.id,
    name,
    office: office ?? null,
    named: isNamed,
    statements,
    articles,
    last: last ?? null,
  };
}
