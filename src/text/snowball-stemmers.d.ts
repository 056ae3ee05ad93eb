declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  const stemmers: { newStemmer(language: 'english' | 'russian' | 'turkish'): Stemmer };
  export default stemmers;
}
