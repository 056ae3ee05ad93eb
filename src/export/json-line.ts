// A value as a line of JSON that can also be looked at in a terminal.

/** Valid in a JSON string as they stand, and able to steer a terminal: C1 controls, DEL, bidirectional controls. */
const STEERING = /[\u007f-\u009f\p{Bidi_Control}]/gu;

/** Ends in a newline and holds no other; what would steer a terminal is escaped, which reads back as the same. */
export function jsonLine(value: object): string {
  const json = JSON.stringify(value).replace(
    STEERING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}
