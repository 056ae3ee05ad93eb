// What the core tells of its work as it goes on, for whoever measures it. Times are in seconds.

export interface Observer {
  /** An event was put on record: its platform is told that it has arrived. */
  recorded(platform: string, seconds: number): void;
  /** What was asked was answered: `outcome` in a word, `seconds` from its arrival to the reply that is to be posted. */
  answered(platform: string, outcome: string, seconds: number): void;
  /** What became of a try to post something. */
  posted(platform: string, state: PostState): void;
}

type PostState = 'posted' | 'put back' | 'refused' | 'expired';

export const nobody: Observer = { recorded() {}, answered() {}, posted() {} };
