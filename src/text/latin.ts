// Whether a text is in the script of the articles.

/** Whether none of its letters is of another script. */
export const isLatin = (text: string): boolean => !/[^\p{Script=Latin}\P{L}]/u.test(text);
