// Which addresses of articles become links in a chat.

/** Longer ones would crowd out the words, and platforms refuse them. */
const LONGEST = 2_000;

/**
 * Undefined of what is no web address, or is too long. `marks` are the characters that would end the link or begin something else
 * in the platform's mark-up.
 */
export function linkAddress(url: string | undefined, marks: RegExp): string | undefined {
  if (url === undefined || !/^https?:\/\//iu.test(url) || !URL.canParse(url)) return undefined;
  const address = new URL(url).href.replace(
    marks,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return address.length > LONGEST ? undefined : address;
}
