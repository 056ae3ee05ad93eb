// Turns an answer into a reply: the plain words around the evidence.
import type { Block, EvidenceBlock, Inline, Reply, Source } from '../chat.ts';
import { headingOf, numberSources, outletOf, placeOf, reportedOn, shorten } from '../citation.ts';
import { extentName } from '../extent-name.ts';
import type { Library } from '../library.ts';
import type { Speaker } from '../statements/speaker.ts';
import type { Answer, Answered, Snippet, Unanswered } from './answer.ts';
import { exampleQuestions } from './examples.ts';

/** In UTF-16 units: what a notification shows of an answer. */
const SUMMARY_LIMIT = 280;

export function renderAnswer(answer: Answer, library: Library): Reply {
  return answer.kind === 'answered' ? renderAnswered(answer, library) : renderUnanswered(answer, library);
}

function renderAnswered({ snippets }: Answered, library: Library): Reply {
  const { evidence, sources } = cite(snippets, library);
  const [first] = snippets;
  const words = first ? notificationOf(first.text, first.speaker) : '';
  const date = first && sources.find(({ number }) => number === evidence[0]?.source)?.date;
  return {
    summary: `${words}${date ? ` (${date})` : ''}`,
    blocks: [...evidence, { type: 'sources', sources }],
  };
}

/** Evidence blocks for snippets, and their sources. */
function cite(
  snippets: readonly Snippet[],
  library: Library,
): { evidence: EvidenceBlock[]; sources: readonly Source[] } {
  const { sources, numberOf } = numberSources(snippets, library);
  const evidence = snippets.flatMap((snippet): EvidenceBlock[] => {
    const entry = library.articles.get(snippet.article);
    if (!entry) return [];
    const { article } = entry;
    const citation = `${outletOf(article)}, ${reportedOn(article)}, ${placeOf(snippet, entry)}`;
    const { text, speaker } = snippet;
    const block: EvidenceBlock = { type: 'evidence', text, citation, source: numberOf(article.id) };
    return [speaker ? { ...block, speaker: headingOf(speaker, article.published?.day) } : block];
  });
  return { evidence, sources };
}

/** 'Zelenskyy: “Officially, I’m not aware of …”', on one line; text that begins with the reporter's words has no name before it. */
function notificationOf(text: string, speaker: Speaker | undefined): string {
  const words = shorten(text, SUMMARY_LIMIT - 80);
  const begins = /^["“«„‘']/u.test(words);
  return speaker && begins ? `${shorten(speaker.person?.surname ?? speaker.name, 60)}: ${words}` : words;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function renderUnanswered(answer: Unanswered, library: Library): Reply {
  const sentence = reasonSentence(answer);
  const examples = exampleQuestions(library, 2);
  const suggestion: Block[] =
    examples.length === 0 ? [] : [{ type: 'paragraph', content: ['You could ask: ', ...orList(examples)] }];
  const { evidence, sources } = cite(answer.nearest, library);
  const nearest: Block[] =
    evidence.length === 0
      ? []
      : [
          { type: 'note', content: ['The nearest passages, which do not answer it:'] },
          ...evidence,
          { type: 'sources', sources },
        ];
  return {
    summary: sentence,
    blocks: [{ type: 'paragraph', content: [sentence] }, ...nearest, ...suggestion],
  };
}

const orList = (examples: readonly string[]): Inline[] =>
  examples.flatMap((example, index): Inline[] => (index === 0 ? [{ example }] : [' or ', { example }]));

function reasonSentence({ reason, person, searched }: Unanswered): string {
  const articles = extentName(searched);
  const one = searched.articles === 1;
  switch (reason) {
    case 'no-words':
      return `There is nothing in that to search for in ${articles}. Ask with a name or a topic.`;
    case 'other-language':
      return `I found nothing for that in ${articles}, which are in English: please ask in English.`;
    case 'unknown-person':
      return one
        ? `${capital(articles)} does not mention ${person}.`
        : `None of ${articles} mentions ${person}.`;
    case 'never-quoted':
      return one
        ? `${capital(articles)} has no words of ${person}.`
        : `None of ${articles} has ${person} saying anything.`;
    case 'not-quoted':
      return `I found no words of ${person} on that in ${articles}.`;
    case 'nobody-meant':
      return `I cannot tell whom you mean. Please ask again with the name; I search ${articles}.`;
    case 'not-found':
      return `I found no answer to that in ${articles}.`;
  }
}
