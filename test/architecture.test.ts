// The rules of dependency, each with its reason. ARCHITECTURE.md tells the same in words.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

interface Module {
  /** Path from the root: 'src/answer/ask.ts'. */
  readonly path: string;
  readonly source: string;
  /** Imported modules of the project, as paths from the root; packages and node: modules by their names. */
  readonly imports: readonly string[];
}

const modules: readonly Module[] = ['src', 'adapters'].flatMap(filesIn).map(readModule);

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file));
}

function readModule(path: string): Module {
  const source = readFileSync(join(ROOT, path), 'utf8');
  const imports = ts
    .preProcessFile(source, true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(path), fileName)) : fileName,
    );
  return { path, source, imports };
}

interface ImportRule {
  readonly rule: string;
  readonly because: string;
  readonly from: RegExp;
  readonly not?: RegExp;
  readonly mayNotImport: (imported: string, from: string) => boolean;
}

const adapterOf = (path: string): string | undefined => /^adapters\/([^/]+)\//u.exec(path)?.[1];

const IMPORT_RULES: readonly ImportRule[] = [
  {
    rule: 'the core knows no adapter and no chat platform',
    because: 'every ability must work the same on every platform, also on one that comes later',
    from: /^src\//u,
    mayNotImport: (imported) => /^(?:adapters\/|@slack\/|discord\.js)/u.test(imported),
  },
  {
    rule: 'an adapter imports of the core only src/index.ts',
    because: 'what adapters rely on has to be seen in one place',
    from: /^adapters\//u,
    mayNotImport: (imported) => imported.startsWith('src/') && imported !== 'src/index.ts',
  },
  {
    rule: 'an adapter imports no other adapter',
    because: 'each must be removable by deleting its folder; adapters/main.ts alone puts them together',
    from: /^adapters\/[^/]+\//u,
    mayNotImport: (imported, from) =>
      adapterOf(imported) !== undefined && adapterOf(imported) !== adapterOf(from),
  },
  {
    rule: 'articles, text and people know nothing of search, statements and answer',
    because: 'they are read by all of those, and stay usable without them',
    from: /^src\/(?:articles|text|people)\//u,
    mayNotImport: (imported) =>
      /^src\/(?:search|statements|question|answer|listing|digest|store|conversation|library)\//u.test(
        imported,
      ),
  },
  {
    rule: 'text and people know nothing of articles',
    because: 'they work on any string',
    from: /^src\/(?:text|people)\//u,
    mayNotImport: (imported) => imported.startsWith('src/articles/'),
  },
  {
    rule: 'search and statements know nothing of question, answer and listing',
    because: 'the pipeline runs one way',
    from: /^src\/(?:search|statements)\//u,
    mayNotImport: (imported) => /^src\/(?:question|answer|listing)\//u.test(imported),
  },
  {
    rule: 'of the reader the core knows the port alone',
    because: 'everything has to work without it, and with another',
    from: /^src\//u,
    not: /^src\/(?:reader\/|index\.ts)/u,
    mayNotImport: (imported) =>
      imported.startsWith('src/reader/') && imported !== 'src/reader/passage-reader.ts',
  },
  {
    rule: 'question and answer know nothing of listing',
    because: 'a list may search as an answer does, but a question is answered without lists',
    from: /^src\/(?:question|answer)\//u,
    mayNotImport: (imported) => imported.startsWith('src/listing/'),
  },
  {
    rule: 'search, statements, question, answer and listing know nothing of digest',
    because:
      'a digest is composed of what they find: statements as listing has them, numbers as answer compares them',
    from: /^src\/(?:search|statements|question|answer|listing)\//u,
    mayNotImport: (imported) => imported.startsWith('src/digest/'),
  },
  {
    rule: 'the store knows no feature',
    because:
      'what it keeps for others is JSON to it, which they read: a new kind of turn or schedule is none of its business',
    from: /^src\/store\//u,
    mayNotImport: (imported) => /^src\/(?!store\/|chat\/|program\/)/u.test(imported),
  },
  {
    rule: 'a question knows nothing of answers, articles that are loaded, and chats',
    because: 'it is read before anything is looked for, and can be read anywhere',
    from: /^src\/question\//u,
    mayNotImport: (imported) =>
      /^src\/(?:answer|chat|library|listing|digest|conversation|store)\//u.test(imported),
  },
  {
    rule: 'the disk, the network and other processes are touched only in articles/, reader/, store/, sources/fetch/ and adapters/',
    because: 'everything else is pure and can be tested with values',
    from: /^src\//u,
    not: /^src\/(?:articles\/(?:folder|kept)\.ts|reader\/|store\/|sources\/fetch\/)/u,
    mayNotImport: (imported) =>
      /^(?:node:(?:fs|net|http|https|tls|dgram|dns|child_process)|undici)/u.test(imported),
  },
  {
    rule: 'the disk is not touched in sources/fetch/, nor the network in articles/ and store/',
    because: 'what came from the network is looked at before any of it is written',
    from: /^src\/(?:sources\/fetch|articles|store)\//u,
    mayNotImport: (imported, from) =>
      from.startsWith('src/sources/')
        ? /^node:(?:fs|child_process)/u.test(imported)
        : /^(?:node:(?:net|http|https|tls|dgram|dns)|undici)/u.test(imported),
  },
  {
    rule: 'of fetching, only what comes of it is known elsewhere',
    because: 'pages, feeds and libraries are read the same, wherever their bytes come from',
    from: /^src\/(?!sources\/fetch\/|sources\/open\.ts|index\.ts)/u,
    mayNotImport: (imported) => /^src\/sources\/fetch\/(?!fetched|decode|allowed-hosts)/u.test(imported),
  },
];

interface SourceRule {
  readonly rule: string;
  readonly because: string;
  readonly forbids: { test(source: string): boolean };
  readonly allowedIn: RegExp;
}

const SOURCE_RULES: readonly SourceRule[] = [
  {
    rule: 'process.env is read only where the program is put together',
    because: 'settings are read once, checked at once and passed on',
    forbids: /process\.env/u,
    allowedIn: /^adapters\/main\.ts$/u,
  },
  {
    rule: 'the core reads no clock',
    because: 'time is passed in, so that a test can set it',
    forbids: /Date\.now|new Date\(\)|performance\.now/u,
    allowedIn: /^adapters\//u,
  },
  {
    rule: 'imports of the project end in .ts',
    because: 'the sources run as they are, and what is imported can be opened',
    forbids: /from '\.[^']*(?<!\.ts)'/u,
    allowedIn: /^$/u,
  },
  {
    rule: 'no file is longer than 300 lines',
    because: 'a file has one thing to say',
    forbids: { test: (source) => source.split('\n').length > 301 },
    allowedIn: /^$/u,
  },
];

/** 'src/answer/decide/ask.ts' is of 'answer'; src/index.ts stands above all folders. */
const folderOf = (path: string): string | undefined => /^src\/([^/]+)\//u.exec(path)?.[1];

/** Each cycle as 'a -> b -> a'. Whatever is no key of the graph is left out of it. */
function cyclesIn(graph: ReadonlyMap<string, Iterable<string>>): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (node: string, trail: readonly string[]): void => {
    if (trail.includes(node)) cycles.push([...trail.slice(trail.indexOf(node)), node].join(' -> '));
    if (done.has(node) || trail.includes(node)) return;
    for (const next of graph.get(node) ?? []) if (graph.has(next)) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return cycles;
}

describe('the architecture', () => {
  it('sees the modules and their imports', () => {
    expect(modules.length).toBeGreaterThan(30);
    expect(modules.find(({ path }) => path === 'src/conversation/bot.ts')?.imports).toContain(
      'src/conversation/commands.ts',
    );
  });

  it.each(IMPORT_RULES)('$rule, because $because', ({ from, not, mayNotImport }) => {
    const broken = modules
      .filter(({ path }) => from.test(path) && !not?.test(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter((imported) => mayNotImport(imported, path))
          .map((imported) => `${path} -> ${imported}`),
      );
    expect(broken).toEqual([]);
  });

  it.each(SOURCE_RULES)('$rule, because $because', ({ forbids, allowedIn }) => {
    const broken = modules.filter(({ path, source }) => !allowedIn.test(path) && forbids.test(source));
    expect(broken.map(({ path }) => path)).toEqual([]);
  });

  it('has no cycle of imports, because a module must be understandable from what it stands on', () => {
    expect(cyclesIn(new Map(modules.map(({ path, imports }) => [path, imports])))).toEqual([]);
  });

  it('has no cycle of folders in src, because a folder is a layer that stands on others', () => {
    const folders = new Map<string, Set<string>>();
    for (const { path, imports } of modules) {
      const folder = folderOf(path);
      if (folder === undefined) continue;
      const below = folders.get(folder) ?? new Set();
      for (const other of imports.map(folderOf)) if (other && other !== folder) below.add(other);
      folders.set(folder, below);
    }
    expect(folders.size).toBeGreaterThan(10);
    expect(cyclesIn(folders)).toEqual([]);
  });

  it('runs every adapter through the adapter contract', () => {
    const adapters = readdirSync(join(ROOT, 'adapters'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const tests = readdirSync(join(ROOT, 'test/adapters'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .filter((file) => /\badapterContract\(/u.test(readFileSync(join(ROOT, 'test/adapters', file), 'utf8')));
    for (const { name } of adapters) expect(tests.some((file) => file.startsWith(`${name}/`))).toBe(true);
  });
});
