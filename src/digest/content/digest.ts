// A digest, as a value: what the new articles bring, chosen, and a count of what was left out and why.
import type { Article } from '../../articles/article.ts';
import type { Cited } from '../../chat/citation.ts';
import type { ListedStatement } from '../../listing/list.ts';
import type { Who } from '../../listing/who.ts';

/** What a digest is restricted to; everything where neither is given. */
export interface DigestFilter {
  readonly who?: Who;
  /** Free text. */
  readonly topic?: string;
}

/** The parties to the talks; whoever speaks for nobody of them is of the others. */
export type Party = 'ukraine' | 'russia' | 'us' | 'others';

/** The new articles of one outlet, in the library's order. */
export interface OutletArticles {
  /** 'Politico', 'outlet not given'. */
  readonly outlet: string;
  readonly articles: readonly Article[];
}

/** New reports that tell one story, named by one of them. */
export interface Headline {
  readonly lead: Article;
  /** One of each other outlet that has it. */
  readonly others: readonly Article[];
  /** Reports that tell it, beside the lead. */
  readonly copies: number;
}

/** New statements of one party, those of a speaker one after the other. */
export interface PartyStatements {
  readonly party: Party;
  /** May be empty, where all that is new of a party is over the limit. */
  readonly shown: readonly ListedStatement[];
  /** Over the limit, the newest first. */
  readonly over: readonly ListedStatement[];
}

/** Words that several articles carry. */
export interface CarriedStatement {
  readonly statement: ListedStatement;
  /** How many outlets have it. */
  readonly outlets: number;
  /** Whether an earlier article had it: it is shown again since new ones carry it too. */
  readonly isKnown: boolean;
}

/** A number for something that an earlier article gave another number for: '145 drones', 'more than 100 drones'. */
export interface NewNumber {
  readonly now: Cited;
  readonly before: Cited;
  /** The sentence that gives the new one. */
  readonly sentence: Cited;
}

/** A place for talks that no earlier article has as one. */
export interface NewPlace {
  /** As the article writes it. */
  readonly name: string;
  readonly sentence: Cited;
}

/** Words that somebody denied or would not say. */
export interface Denial {
  readonly statement: ListedStatement;
  /** What was said before that they concern. */
  readonly against?: ListedStatement;
}

/** Why something new is not in a digest. */
export type LeftOutReason =
  /** Not of whom, or not about what, the digest is restricted to. */
  | 'filtered'
  /** Its words stood in an earlier article. */
  | 'reported-before'
  /** Said long before the article that tells it. */
  | 'told-again'
  /** Somebody declined to say it, and it concerns nothing said before. */
  | 'declined'
  /** By a source without a name. */
  | 'no-name'
  /** By a news outlet. */
  | 'by-outlet'
  /** So few words that they say nothing by themselves. */
  | 'few-words'
  /** Less telling than what is shown, or less carried. */
  | 'over-limit';

export interface LeftOut {
  readonly reason: LeftOutReason;
  /** Never 0. */
  readonly count: number;
}

export interface Digest {
  readonly filter: DigestFilter;
  /** The outlet with most new articles first. */
  readonly outlets: readonly OutletArticles[];
  /** All that the new articles tell, each once however many carry it: what is shown, and what is left out. */
  readonly told: number;
  /** How many of them are statements that fit the filter and that no earlier article has. */
  readonly statements: number;
  /** The most carried story first; of a restricted digest those that tell something of what it is about. */
  readonly headlines: readonly Headline[];
  /** Reports of the stories over the limit. */
  readonly reportsOver: number;
  readonly carried: readonly CarriedStatement[];
  /** Parties of whom something is new. */
  readonly parties: readonly PartyStatements[];
  readonly numbers: readonly NewNumber[];
  readonly places: readonly NewPlace[];
  /** Numbers and places over the limit. */
  readonly changesOver: number;
  readonly denials: readonly Denial[];
  /** What was denied, over the limit. */
  readonly deniedOver: readonly ListedStatement[];
  /** Of what is told. */
  readonly leftOut: readonly LeftOut[];
}

/** How much of each part a digest shows. */
export interface DigestLimits {
  readonly headlines: number;
  readonly carried: number;
  /** Of those, words that an earlier article had. */
  readonly carriedOn: number;
  /** Statements of each party. */
  readonly party: number;
  /** Statements of each speaker, what is carried counted. */
  readonly speaker: number;
  /** Statements of a digest that is one person's or one organisation's. */
  readonly own: number;
  readonly numbers: number;
  readonly places: number;
  readonly denials: number;
}

/** A digest that is read in two minutes. */
export const DIGEST_LIMITS: DigestLimits = {
  headlines: 8,
  carried: 3,
  carriedOn: 1,
  party: 4,
  speaker: 2,
  own: 8,
  numbers: 3,
  places: 3,
  denials: 3,
};
