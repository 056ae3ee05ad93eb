// Scores the answers to the project's own sets of questions, or to others: `parley eval` from the code as it stands.
// Usage: npm run eval -- [DIR or FILE…] [--reader on|off] [--folds] [--misses] [--json] [--articles DIR]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));
const PARLEY = fileURLToPath(new URL('../../adapters/main.js', import.meta.url));
const OWN = ['seeds', 'tune', 'validate'].map((name) => `${ROOT}test/eval/${name}`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reader: { type: 'string' },
    articles: { type: 'string', default: `${ROOT}seeds` },
    json: { type: 'boolean', default: false },
    folds: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
});
const { reader, articles, ...flags } = values;
if (reader !== undefined && reader !== 'on' && reader !== 'off') {
  process.stderr.write(`--reader is on or off, not ${reader}\n`);
  process.exit(2);
}

const given = Object.entries(flags).flatMap(([name, isOn]) => (isOn ? [`--${name}`] : []));
const sets = positionals.length > 0 ? positionals : OWN;
const { status } = spawnSync(process.execPath, [PARLEY, 'eval', ...sets, '--articles', articles, ...given], {
  stdio: 'inherit',
  env: { ...process.env, ...(reader && { PARLEY_READER: reader }) },
});
process.exitCode = status ?? 1;
