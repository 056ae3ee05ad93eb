// Questions about the seed articles, made for this project: what teams ask, in their words, with what has to be shown.

export interface SeedQuestion {
  readonly question: string;
  readonly context?: string;
  /** Any one of these shown is right; none for a question that the seeds do not answer. */
  readonly answers: readonly string[];
}

export const SEED_QUESTIONS: readonly SeedQuestion[] = [
  { question: 'who leads the russian delegation?', answers: ['presidential aide, Vladimir Medinsky'] },
  {
    question: 'who heads the ukrainian delegation',
    answers: ['led by Ukrainian Defense Minister Rustem Umerov'],
  },
  {
    question: 'what did Zel\u200bensky say about sanc\u00adtions',
    answers: ['Sanctions from Europe and United States'],
  },
  { question: 'why did trump say it has to be solved', answers: ['too many people are dying'] },
  { question: 'what does Lavrov think a pause would be used for?', answers: ['used to rearm Ukraine'] },
  {
    question: 'who heads Ukraine’s military intelligence',
    answers: ['Kyrylo Budanov, head of Ukraine’s Military Intelligence'],
  },
  { question: 'budanov on dnipro', answers: ['still too far behind to try to get to Dnipro'] },
  {
    question: 'what did starmer say about putin and the ceasefire?',
    answers: ['It is Putin who is causing the delay', 'dragging his feet'],
  },
  {
    question: 'where is zelenskyy going on friday',
    answers: ['European Political Community summit in Tirana'],
  },
  { question: 'what did Medinsky say Russia wants to address?', answers: ['root causes of the conflict'] },
  {
    question: 'did peskov say who will travel to turkey?',
    answers: ['refused to say who', 'no plans for Putin to travel'],
  },
  { question: 'what was discovered in Bucha', answers: ['the discovery of a massacre'] },
  {
    question: 'how long an unconditional ceasefire did ukraine want?',
    answers: ['30-day unconditional ceasefire', '30-day ceasefire demanded by Ukraine'],
  },
  { question: 'who threatened russia with fresh sanctions', answers: ['coalition of the willing'] },
  {
    question: 'what did the ukrainian official call the russian chair',
    answers: ['The Russian chair in Turkey is de facto empty'],
  },
  {
    question: 'When is trump thinking of going to Turkey?',
    answers: ['going to Turkey on Thursday', 'on Thursday'],
  },
  {
    question: 'zelenskiy on occupied territories??',
    answers: ['We will not recognize all occupied territories as Russian'],
  },
  { question: 'what did kallas say about war', answers: ['it takes only one to want war'] },
  {
    question: 'and budanov?',
    context: 'what did Zelensky say about the talks?',
    answers: ['Talks do not mean a solution'],
  },
  {
    question: 'and what did he call zelensky?',
    context: 'what did Lavrov say about a ceasefire?',
    answers: ['pathetic'],
  },
  { question: 'what did Zelinsky say about sanctions', answers: ['Sanctions from Europe and United States'] },
  {
    question: 'where did Lavrov speak to diplomats?',
    answers: ['in a televised address to diplomats in Moscow'],
  },
  {
    question: 'What kind of settlement does the Kremlin want to achieve?',
    answers: ['a long-term peaceful settlement'],
  },
  { question: 'what did Scholz say about Taurus missiles?', answers: [] },
  { question: 'how many tanks did Germany deliver?', answers: [] },
  { question: 'what did Guterres say about grain exports', answers: [] },
  { question: 'who won the election in Romania?', answers: [] },
  { question: 'when was the Nord Stream pipeline blown up', answers: [] },
  { question: 'what did Umerov say to the Americans about grain', answers: [] },
  { question: 'what time is lunch', answers: [] },
  { question: 'how old is Putin', answers: [] },
  { question: 'how many people died?', answers: [] },
  { question: 'who called putin a coward', answers: [] },
  { question: 'what did Trump say in June?', answers: [] },
  { question: 'how many drones did russia send on 1 june', answers: [] },
  { question: 'what did Smirnov say about the Russian delegation in Istanbul?', answers: [] },
  { question: 'what did Trump say about Zelensky?', answers: [] },
  { question: 'how is the weather in Paris', answers: [] },
];
