// A text with its first letter upper case.

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
