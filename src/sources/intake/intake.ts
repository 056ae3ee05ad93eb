// Takes articles in: from a page's address or from a file's text to a file that is kept, once for each story.
import type { Article, ArticleProblem } from '../../articles/article.ts';
import { ADDED, folderOf, isFor, ownerOf } from '../../articles/owner.ts';
import { parseInSteps } from '../../articles/parse.ts';
import { isSameStory, isUpdateOf } from '../../articles/same-story.ts';
import { textKey } from '../../articles/text-key.ts';

import { atOnce } from '../../program/turns.ts';
import { decodeText } from '../fetch/decode.ts';
import type { Fetcher } from '../fetch/fetched.ts';
import { bareUrl } from '../page/metadata.ts';
import { type FoundArticle, readPage } from '../page/read-page.ts';
import { articleFileName, articleFileText } from './article-file.ts';

/** The folder that articles are kept in. */
export interface Keeping {
  /** Every article that answers may come from; those that are kept here have an id that begins with `added/`. */
  articles(): Promise<readonly Article[]>;
  /** Resolves with where it is kept. */
  write(name: string, text: string): Promise<string>;
  remove(name: string): Promise<void>;
  /** Does what nobody else is to do at the same time: to look whether an article is known, and to keep it. */
  alone?<Result>(work: () => Promise<Result>): Promise<Result>;
}

export type Taken =
  | {
      readonly kind: 'added' | 'updated';
      readonly article: FoundArticle;
      readonly path: string;
      /** What of a file could not be used, as sentences. */
      readonly leftOut?: readonly string[];
    }
  /** Another outlet's, or the very same. */
  | { readonly kind: 'known'; readonly article: FoundArticle; readonly as: Article }
  | { readonly kind: 'unwanted'; readonly article: FoundArticle; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string; readonly passing: boolean };

export interface Intake {
  addPage(url: string, options?: PageOptions): Promise<Taken>;
  /** An article that was found in another way: in a feed, in a file. */
  addArticle(article: FoundArticle, how?: HowTaken): Promise<Taken>;
  /** The bytes of a Markdown or text file. */
  addFile(name: string, bytes: Uint8Array): Promise<Taken>;
}

/** Why an article is not wanted; undefined where it is. */
type IsWanted = (article: FoundArticle) => string | undefined;

interface HowTaken {
  readonly isWanted?: IsWanted;
  /** The workspace whose alone it is to be; for everybody without. */
  readonly owner?: string | undefined;
}

interface PageOptions extends HowTaken {
  /** Adds what is known of the article from elsewhere. */
  readonly fill?: (article: FoundArticle) => FoundArticle;
}

const PAGES = /html/iu;
/** Days that copies of one story lie apart at most. */
const APART = 4;

export function createIntake({
  fetcher,
  keeping,
}: {
  readonly fetcher: Fetcher;
  readonly keeping: Keeping;
}): Intake {
  /** One after the other: two copies that come at once must not both be new. */
  let last: Promise<unknown> = Promise.resolve();

  function addArticle(article: FoundArticle, how: HowTaken = {}): Promise<Taken> {
    const work = () => add(article, how);
    const turn = last.then(() => keeping.alone?.(work) ?? work());
    last = turn.catch(() => {});
    return turn;
  }

  async function add(article: FoundArticle, { isWanted, owner }: HowTaken): Promise<Taken> {
    const message = isWanted?.(article);
    if (message !== undefined) return { kind: 'unwanted', article, message };
    const all = await keeping.articles();
    // What another workspace has is as if it was not there.
    const articles = all.filter((other) => isFor(owner, other));
    const isCopy = (other: Article): boolean => isNear(article, other) && isSameStory(article, other);
    const key = textKey({ ...article, id: '', origin: '' });
    const equal = articles.find((other) => textKey(other) === key);
    if (equal) return { kind: 'known', article, as: equal };
    const here = articles.filter(
      ({ url }) => url !== undefined && URL.canParse(url) && bareUrl(url) === article.url,
    );
    const earlier = here.find((other) => isUpdateOf(article, other));
    if (earlier && !(isAdded(earlier) && ownerOf(earlier) === owner))
      return { kind: 'known', article, as: earlier };
    if (earlier) {
      const path = await keeping.write(nameOf(earlier), articleFileText(article));
      return { kind: 'updated', article, path };
    }
    const copy = articles.find(isCopy);
    if (copy) return { kind: 'known', article, as: copy };
    const name = articleFileName(article, here.length > 0 ? key : '');
    const path = await keeping.write(`${folderFor(owner)}${name}`, articleFileText(article));
    // A workspace that had it by itself has it with all others from now on, as it would if this had come first.
    if (owner === undefined)
      for (const own of all) if (ownerOf(own) !== undefined && isCopy(own)) await keeping.remove(nameOf(own));
    return { kind: 'added', article, path };
  }

  return {
    addArticle,

    async addPage(url, { fill = unchanged, ...how } = {}) {
      const page = await fetcher.get(url, { types: PAGES });
      if (page.kind !== 'fetched')
        return page.kind === 'failed'
          ? page
          : { kind: 'failed', message: 'the page has not changed', passing: true };
      const reading = readPage(decodeText(page.bytes, page.contentType), page.url);
      if (reading.kind === 'none') return { kind: 'failed', message: reading.message, passing: false };
      return addArticle(fill(reading.article), how);
    },

    async addFile(name, bytes) {
      const parsed = atOnce(parseInSteps(name, name, bytes));
      if (!parsed.ok) {
        return { kind: 'failed', message: sentenceOf(parsed.problem), passing: false };
      }
      const { id, origin, ...known } = parsed.article;
      const url = known.url ?? fileUrl(name);
      const taken = await addArticle({ publisher: '', ...known, url: bareUrl(url) });
      const isKept = taken.kind === 'added' || taken.kind === 'updated';
      return isKept ? { ...taken, leftOut: parsed.problems.map(sentenceOf) } : taken;
    },
  };
}

const sentenceOf = ({ line, message }: ArticleProblem): string =>
  line === undefined ? message : `line ${line}: ${message}`;

const unchanged = (article: FoundArticle): FoundArticle => article;

const isAdded = ({ id }: Article): boolean => id.startsWith(ADDED);

function folderFor(owner: string | undefined): string {
  if (owner === undefined) return '';
  const folder = folderOf(owner);
  if (folder === undefined) throw new Error(`${owner} is no workspace that could have articles`);
  return folder;
}

/** Of the file that it is kept in. */
const nameOf = ({ id }: Article): string => `${id.slice(ADDED.length)}.md`;

/** Stands for the address of a file that names none; a file of the same name is the same article. */
const fileUrl = (name: string): string => `file:///${encodeURIComponent(name)}`;

function isNear({ published }: FoundArticle, other: Article): boolean {
  if (!published || !other.published) return true;
  return Math.abs(Date.parse(published.day) - Date.parse(other.published.day)) <= APART * 86_400_000;
}
