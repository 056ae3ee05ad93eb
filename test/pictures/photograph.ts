// Photographs a page with the Chromium of this machine, whole: first it is measured, then the window is made as high as it is.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
export const WIDTH = 760;
/** Pixels for each of the page's. */
export const SCALE = 1.5;

/** What is named has to be there. */
const named = process.env.PARLEY_TEST_CHROMIUM;

async function findChromium(): Promise<string | undefined> {
  for (const name of named === undefined ? NAMES : [named]) {
    const isThere = await run(name, ['--version']).then(Boolean, () => false);
    if (isThere) return name;
  }
  if (named !== undefined) throw new Error(`PARLEY_TEST_CHROMIUM is set and does not run: ${named}`);
  return undefined;
}

/** The name of its program; undefined where there is none. */
export const chromium = await findChromium();
/** Stands behind the names of tests that need it. */
export const orWhyNot =
  chromium === undefined ? ' (skipped: there is no Chromium; PARLEY_TEST_CHROMIUM=… names one)' : '';

/** Says how high the page is, and how much stands beyond the right edge of what it is in. */
const MEASURE = `<script>
const all = [...document.querySelectorAll('*')];
document.title = [document.documentElement.scrollHeight, ...all.filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline').map((one) => one.className)].join(' ');
</script>`;

export interface Photograph {
  readonly png: Buffer;
  /** In pixels of the page. */
  readonly height: number;
  /** Classes of elements whose words stand beyond their edge. */
  readonly cut: readonly string[];
}

/** @throws where there is no Chromium. */
export async function photograph(html: string): Promise<Photograph> {
  if (chromium === undefined) throw new Error('there is no Chromium here: install the package chromium');
  const program = chromium;
  const folder = await mkdtemp(join(tmpdir(), 'parley-picture-'));
  const file = join(folder, 'page.html');
  const shot = join(folder, 'page.png');
  const call = (...args: string[]) =>
    run(
      program,
      [
        ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars'],
        ...[
          '--disable-lcd-text',
          '--no-first-run',
          '--disable-extensions',
          `--user-data-dir=${folder}/of-it`,
        ],
        ...args,
        pathToFileURL(file).href,
      ],
      { timeout: 90_000, maxBuffer: 2 ** 24 },
    );
  try {
    await writeFile(file, html + MEASURE);
    const { stdout } = await call(`--window-size=${WIDTH},600`, '--dump-dom');
    const [height = '', ...cut] = (/<title>([^<]*)<\/title>/u.exec(stdout)?.[1] ?? '').split(' ');
    if (!(Number(height) > 0)) throw new Error(`Chromium did not measure the page: ${stdout.slice(0, 200)}`);
    await writeFile(file, html);
    await call(
      ...[`--window-size=${WIDTH},${height}`, `--force-device-scale-factor=${SCALE}`, `--screenshot=${shot}`],
    );
    return { png: await readFile(shot), height: Number(height), cut };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
