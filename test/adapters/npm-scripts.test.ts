// What npm runs to install: it may not leave a working program without its dist/.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltCommand, buildCommand } from '../support/process.ts';

const ROOT = join(import.meta.dirname, '../..');

let parley: BuiltCommand;
beforeAll(() => {
  parley = buildCommand();
});
afterAll(() => parley.dispose());

const BUILT = {
  'dist/adapters/main.js': '// built before\n',
  'dist/src/deleted.js': '// of a source no more\n',
};

/** Little to read, so that a build takes a moment. */
const TSCONFIG = JSON.stringify({
  compilerOptions: {
    ...{ module: 'nodenext', lib: ['ES2023'], types: [], rootDir: '.', outDir: 'dist' },
    resolveJsonModule: true,
  },
  include: ['adapters', 'src', 'src/**/*.json'],
});

/** A package of these files with the scripts of this one. */
function aPackage(
  files: Readonly<Record<string, string>>,
  { typescript }: { readonly typescript: boolean },
): string {
  const folder = parley.folder({
    'adapters/keep-seeds.ts': 'export const keepSeeds = () => {};\n',
    'adapters/extraction.ts': "export const extractionOf = () => '';\n",
    'adapters/launch.ts': 'export const c = 3;\n',
    'adapters/keep-code.ts': 'export {};\n',
    'src/reader/reader-process.ts': 'export const b = 2;\n',
    'src/answer/weigh/weights.json': '{}',
    'tsconfig.json': TSCONFIG,
    ...files,
  });
  for (const name of ['package.json', 'build.mjs']) cpSync(join(ROOT, name), join(folder, name));
  mkdirSync(join(folder, 'node_modules'));
  for (const name of typescript ? ['.bin', 'typescript', 'rolldown'] : [])
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  return folder;
}

const npm = (script: string, folder: string) => {
  const { child, ended } = parley.npm(script, { package: folder });
  child.stdin?.end();
  return ended;
};
const builtFiles = (folder: string): string[] =>
  readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .sort();

describe('an installation', () => {
  it('builds, and leaves nothing of a source that is no more', async () => {
    const folder = aPackage({ ...BUILT, 'adapters/main.ts': 'export const a = 1;\n' }, { typescript: true });
    expect(await npm('prepare', folder)).toMatchObject({ code: 0 });
    expect(builtFiles(folder)).toEqual(['adapters/main.js', 'adapters/reader-process.js']);
  });

  it.skipIf(process.platform === 'win32')('leaves the program executable, build after build', async () => {
    // npx makes it executable once, when it first links it: a build after that has to do so itself.
    const folder = aPackage({ 'adapters/main.ts': 'export const a = 1;\n' }, { typescript: true });
    for (const script of ['prepare', 'build']) {
      expect(await npm(script, folder)).toMatchObject({ code: 0 });
      expect(statSync(join(folder, 'dist/adapters/main.js')).mode & 0o111).toBe(0o111);
    }
  });

  it('fails when the build does, and leaves what was built before', async () => {
    const folder = aPackage(
      { ...BUILT, 'adapters/main.ts': "export const a: number = 'x';\n" },
      { typescript: true },
    );
    expect((await npm('prepare', folder)).code).not.toBe(0);
    expect(builtFiles(folder)).toEqual(Object.keys(BUILT).map((file) => file.slice('dist/'.length)));
  });

  it('without development packages leaves the dist/ that is there', async () => {
    const folder = aPackage({ ...BUILT, 'adapters/main.ts': '' }, { typescript: false });
    expect(await npm('prepare', folder)).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'dist/adapters/main.js'), 'utf8')).toBe('// built before\n');
  });

  it('without development packages and without dist/ says what to do', async () => {
    const folder = aPackage({ 'adapters/main.ts': '' }, { typescript: false });
    const { code, stderr } = await npm('prepare', folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^parley: there is no dist\/.*npm ci without --omit=dev.*\n$/u);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });
});
