// Articles as nobody writes them: cuts and splices of the shapes that real files have, with controls and very long lines between.

const SHAPES: readonly string[] = [
  '---\ntitle: "The road"\ndate: Thu, 15 May 2025 09:00:00 GMT\n---\n\n',
  '+++\ntitle = "The road"\ndate = 2025-05-15\n+++\n',
  '“We will go,” Rustem Umerov said on Friday. “It is late. We wait.”\n\n',
  'Sergey Lavrov told reporters: “We will stay,\n\n“and we will not sign.”\n\n',
  '> We wait for a plan.\n> It must be *on paper*.\n>\n> — Andrii Sybiha (@sybiha)\n\n',
  'MR. PESKOV: We will see what comes.\n\nQ: And when?\n\nMR. PESKOV: Soon.\n\n',
  'Kallas told envoys:\n\n- Russia plays for time.\n- Sanctions **will** follow.\n\n',
  '<p>The road&nbsp;is &ldquo;shut&rdquo;, <b>Rubio</b> said.</p>\n<script>let a = "said";</script>\n',
  '[The road](https://example.com/a_(b)) is shut, according to *Interfax*.\n\n',
  '## What Putin said\n\n| who | what |\n|---|---|\n| Putin | “no” |\n\n',
  'He denied that the minister, who advises the envoy, had said so; she did not elaborate.\n\n',
  'Trump said Monday’s talks were “great”, Zelensky said they were not, and both leaders left.\n\n',
  'Ердоган сказав: «Ми чекаємо». Erdoğan’ın sözcüsü said it’s late — 5 000 км…\n\n',
  '```\nconst said = "code";\n```\n![a picture](a.png "said")\n',
  '"Quotes" that \'never close, and (brackets [that {open said Lavrov\n',
];
const ODD: readonly string[] = [
  '\u0000',
  '\u00ad',
  '\u200b',
  '\u202e',
  '\ud83c\uddfa\ud83c\udde6',
  '\r\n',
  '\t',
  '&#x;',
  '“',
  '”',
  '’',
  '*',
  '_',
  '<',
  '>',
  '\\',
];

/** Numbers from 0 to 1, the same for a seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The source of an article; `longest` is that of its longest line, in UTF-16 units. */
export function fuzzedArticle(random: () => number, longest = 4000): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const cut = (text: string): string => {
    const [a, b] = [random(), random()].map((at) => Math.floor(at * (text.length + 1)));
    return random() < 0.6 ? text : text.slice(Math.min(a ?? 0, b ?? 0), Math.max(a ?? 0, b ?? 0));
  };
  let source = '';
  for (let parts = Math.floor(random() * 14); parts >= 0; parts--) {
    source += cut(pick(SHAPES));
    if (random() < 0.3) source += pick(ODD);
    if (random() < 0.02) source += cut(pick(SHAPES)).replaceAll('\n', ' ').repeat(200).slice(0, longest);
  }
  return source;
}
