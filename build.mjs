// Builds dist/: compiles the sources and checks their types, reads the seed articles beforehand, and joins the modules of the
// command, since to find and open two hundred files took a fifth of a second of every start.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const compiled = join('node_modules', '.dist', 'compiled');
const made = join('node_modules', '.dist', 'dist');
/** Joined with the command: what nearly every command needs. All else stays where npm has put it, and is loaded when needed. */
const joined = ['commander', 'dotenv', 'ipaddr.js', 'minisearch', 'pino', 'temporal-polyfill', 'yaml', 'zod'];
const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const apart = Object.keys({ ...dependencies, ...optionalDependencies }).filter(
  (name) => !joined.includes(name),
);

rmSync(join('node_modules', '.dist'), { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.json', '--outDir', compiled],
  { stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);

const bundle = await rolldown({
  input: {
    main: join(compiled, 'adapters', 'main.js'),
    // Started as a process of its own.
    'reader-process': join(compiled, 'src', 'reader', 'reader-process.js'),
  },
  platform: 'node',
  external: (id) => apart.some((name) => id === name || id.startsWith(`${name}/`)),
});
await bundle.write({ dir: join(made, 'adapters'), format: 'esm' });
// Required at run time, beside the module that does.
copyFileSync(join(compiled, 'src/answer/weigh/weights.json'), join(made, 'adapters', 'weights.json'));
const { keepSeeds } = await import(pathToFileURL(join(compiled, 'adapters', 'keep-seeds.js')).href);
await keepSeeds(join(made, 'seeds.json'));
const { extractionOf } = await import(pathToFileURL(join(compiled, 'adapters', 'extraction.js')).href);
writeFileSync(join(made, 'extraction'), extractionOf(compiled, dependencies));

// Only a whole build takes the place of the one before.
const command = join(made, 'adapters', 'main.js');
chmodSync(command, 0o755);
rmSync('dist', { recursive: true, force: true });
renameSync(made, 'dist');
rmSync(join('node_modules', '.dist'), { recursive: true });
