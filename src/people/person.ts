// The types of who speaks in reports on the talks: persons, the offices they held and when, organisations.

/** The country or body an office or an organisation speaks for; 'other' for those seldom in these talks. */
export type Side =
  | 'ukraine'
  | 'russia'
  | 'us'
  | 'eu'
  | 'nato'
  | 'un'
  | 'uk'
  | 'france'
  | 'germany'
  | 'italy'
  | 'poland'
  | 'finland'
  | 'hungary'
  | 'turkey'
  | 'saudi-arabia'
  | 'qatar'
  | 'uae'
  | 'china'
  | 'belarus'
  | 'vatican'
  | 'other';

/** A span of time in which a person held an office. The day of a handover counts for the successor. */
export interface Office {
  /** As shown beside the name: 'President of Ukraine'. */
  readonly title: string;
  /** How articles say it, in lower case: 'ukrainian president', "ukraine's president". */
  readonly words: readonly string[];
  /** First and last day, ISO 8601 and inclusive; '2025-05' or '2025' where only that is known; absent where not known. */
  readonly from?: string;
  readonly until?: string;
  readonly side?: Side;
}

export interface Person {
  /** 'volodymyr-zelenskyy' */
  readonly id: string;
  /** The name as shown: 'Volodymyr Zelenskyy'. */
  readonly name: string;
  readonly surname: string;
  readonly gender: 'f' | 'm';
  /** Other full names that mean this person: transliterations, Cyrillic spellings, nicknames. */
  readonly aliases: readonly string[];
  /** Spellings of the surname that, alone, may mean this person; none for a relative of someone better known. */
  readonly surnames: readonly string[];
  /** Oldest first. */
  readonly offices: readonly Office[];
}

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind:
    | 'government'
    | 'ministry'
    | 'body'
    | 'agency'
    | 'company'
    | 'media'
    | 'armed-force'
    | 'capital'
    | 'alliance';
  readonly side?: Side;
}
