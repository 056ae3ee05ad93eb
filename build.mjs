// Builds dist/: compiles the sources and checks their types, joins the modules of the command into a few files, since to find
// and open two hundred took a fifth of a second of every start, reads the seed articles beforehand, and keeps the compiled code.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const compiled = join('node_modules', '.dist', 'compiled');
const made = join('node_modules', '.dist', 'dist');
/** Joined with the command: what nearly every command needs. All else stays where npm has put it, and is loaded when needed. */
const joined = [
  ...['@lezer/common', '@lezer/markdown', 'commander', 'dotenv', 'entities', 'ipaddr.js', 'minisearch'],
  ...['smol-toml', 'snowball-stemmers', 'temporal-polyfill', 'yaml', 'zod'],
];
const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const apart = Object.keys({ ...dependencies, ...optionalDependencies }).filter(
  (name) => !joined.includes(name),
);

/** Runs a program of Node's; a fault of it ends the build. */
function run(program, args, options) {
  const { status } = spawnSync(process.execPath, [resolve(program), ...args], {
    stdio: 'inherit',
    ...options,
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** @param input names of the files made -> the compiled modules that they begin with. */
async function joinModules(input, output) {
  const bundle = await rolldown({
    input,
    platform: 'node',
    external: (id) => apart.some((name) => id === name || id.startsWith(`${name}/`)),
  });
  return (await bundle.write({ dir: join(made, 'adapters'), ...output })).output;
}

rmSync(join('node_modules', '.dist'), { recursive: true, force: true });
run(join('node_modules', 'typescript', 'bin', 'tsc'), ['-p', 'tsconfig.json', '--outDir', compiled]);

const cjs = '[name]-[hash].cjs';
// CommonJS, whose compiled code can be kept; as functions, which is what its loader would make of them at each start.
const asFunction = (text) => `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
const chunks = await joinModules(
  { program: join(compiled, 'adapters', 'main.js') },
  { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: cjs },
);
for (const { fileName, code } of chunks) writeFileSync(join(made, 'adapters', fileName), asFunction(code));
await joinModules({ main: join(compiled, 'adapters', 'launch.js') }, { format: 'esm' });
// Started as a process of its own.
await joinModules(
  { 'reader-process': join(compiled, 'src', 'reader', 'reader-process.js') },
  { format: 'esm' },
);
// Required at run time, beside the module that does.
copyFileSync(join(compiled, 'src/answer/weigh/weights.json'), join(made, 'adapters', 'weights.json'));
const { keepSeeds } = await import(pathToFileURL(join(compiled, 'adapters', 'keep-seeds.js')).href);
await keepSeeds(join(made, 'seeds.json'));
const { extractionOf } = await import(pathToFileURL(join(compiled, 'adapters', 'extraction.js')).href);
writeFileSync(join(made, 'extraction'), extractionOf(compiled, dependencies));

// Only a whole build takes the place of the one before.
chmodSync(join(made, 'adapters', 'main.js'), 0o755);
rmSync('dist', { recursive: true, force: true });
renameSync(made, 'dist');
// After that, so that the program finds what was read of the seeds: a question has it call what most runs do.
run(
  join(compiled, 'adapters', 'keep-code.js'),
  [resolve('dist', 'adapters', 'program.cjs'), 'ask', '--why', 'who leads the russian delegation?'],
  { cwd: 'dist', env: { PARLEY_READER: 'off' }, stdio: ['ignore', 'ignore', 'inherit'] },
);
rmSync(join('node_modules', '.dist'), { recursive: true });
