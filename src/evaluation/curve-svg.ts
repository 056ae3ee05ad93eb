// The abstention curve as a picture: SVG by hand, legible on a light and on a dark page.
import type { CurvePoint } from './curve.ts';

export interface CurvePicture {
  readonly points: readonly CurvePoint[];
  /** Where the program stands. */
  readonly chosen: CurvePoint;
  /** What it was made of, and how: a few short lines. */
  readonly caption: readonly string[];
}

const [WIDTH, HEIGHT] = [560, 410];
const PLOT = { left: 76, top: 48, right: 536, bottom: 304 };
const TICKS = [0, 0.25, 0.5, 0.75, 1];

const STYLE = `
    text { font: 13px system-ui, sans-serif; fill: #1f2328; }
    .caption, .tick { font-size: 12px; fill: #59636e; }
    .grid { stroke: #d1d9e0; }
    .curve { fill: none; stroke: #0969da; stroke-width: 2; }
    .chosen { fill: #bc4c00; }
    @media (prefers-color-scheme: dark) {
      text { fill: #f0f6fc; }
      .caption, .tick { fill: #9198a1; }
      .grid { stroke: #3d444d; }
      .curve { stroke: #4493f8; }
      .chosen { fill: #f0883e; }
    }`;

const x = (missed: number): number => round(PLOT.left + missed * (PLOT.right - PLOT.left));
const y = (wrong: number): number => round(PLOT.bottom - wrong * (PLOT.bottom - PLOT.top));
const round = (value: number): number => Math.round(value * 10) / 10;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

export function curveSvg({ points, chosen, caption }: CurvePicture): string {
  const middle = (PLOT.top + PLOT.bottom) / 2;
  const [here, there] = [x(chosen.missed), y(chosen.wrong)];
  // Away from the edges that the point lies at.
  const [aside, anchor] = chosen.missed > 0.5 ? [-10, 'end'] : [10, 'start'];
  const above = chosen.wrong > 0.8 ? 22 : -26;
  const at = `x="${round(here + aside)}" text-anchor="${anchor}"`;
  const told = [
    `threshold ${chosen.threshold}`,
    `${percent(chosen.wrong)} wrong shown, ${percent(chosen.missed)} unanswered`,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title told">
  <title id="title">Wrong answers shown against questions left unanswered, for every threshold</title>
  <desc id="told">At ${told.join(': ')}. ${escaped(caption.join('; '))}.</desc>
  <style>${STYLE}
  </style>
  <text x="${PLOT.left}" y="26">Every threshold of answering: what it lets through, what it costs</text>
${TICKS.map(gridLines).join('\n')}
  <path class="curve" d="${path(points)}"/>
  <circle class="chosen" cx="${here}" cy="${there}" r="5"/>
  <text class="chosen" ${at} y="${round(there + above)}">${told[0]}</text>
  <text class="chosen" ${at} y="${round(there + above + 16)}">${told[1]}</text>
  <text x="${(PLOT.left + PLOT.right) / 2}" y="344" text-anchor="middle">answerable questions left unanswered</text>
  <text transform="translate(20 ${middle}) rotate(-90)" text-anchor="middle">wrong answers shown, of all possible</text>
${caption.map((line, at) => `  <text class="caption" x="${PLOT.left}" y="${376 + 18 * at}">${escaped(line)}</text>`).join('\n')}
</svg>
`;
}

function gridLines(tick: number): string {
  const [across, up] = [x(tick), y(tick)];
  return `  <path class="grid" d="M${across} ${PLOT.top}V${PLOT.bottom}M${PLOT.left} ${up}H${PLOT.right}"/>
  <text class="tick" x="${across}" y="${PLOT.bottom + 18}" text-anchor="middle">${percent(tick)}</text>
  <text class="tick" x="${PLOT.left - 8}" y="${up + 4}" text-anchor="end">${percent(tick)}</text>`;
}

/** In steps: between two scores nothing changes. */
function path(points: readonly CurvePoint[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  return `M${x(first.missed)} ${y(first.wrong)}${rest.map(({ missed, wrong }) => `V${y(wrong)}H${x(missed)}`).join('')}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? '');
