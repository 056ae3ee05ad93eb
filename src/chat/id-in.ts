// The platform's own id in a name of the core's: 'slack:C0GENERAL1' is C0GENERAL1 there.

export const idIn = (name: string): string => name.slice(name.indexOf(':') + 1);
