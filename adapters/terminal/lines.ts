// Reads a stream line by line. Not node:readline, which also breaks at U+2028: a JSON string may hold one.

/** The lines without their ends (`\n` or `\r\n`) and without a byte order mark; no last line when it is empty. */
export async function* readLines(stream: AsyncIterable<unknown>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    rest += chunk instanceof Uint8Array ? decoder.decode(chunk, { stream: true }) : String(chunk);
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/u, '');
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
