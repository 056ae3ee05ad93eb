// Where this package lies, whether it runs from the sources or from dist/.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

export interface Package {
  readonly version: string;
  /** The folder of the articles that come with it. */
  readonly seeds: string;
  /** The folder of the model that reads passages. */
  readonly model: string;
  /** The file of what was read off them when Parley was built; the sources as they stand have none. */
  readonly readings: string;
  /** Tells by what rules articles are read; of the sources as they stand, only that they are these. */
  readonly extraction: string;
}

const manifest = z.object({ version: z.string() });

/** The package of the module with this address: the nearest folder above it that holds a package.json. */
export function findPackage(moduleUrl: string): Package {
  let folder = dirname(fileURLToPath(moduleUrl));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  const { version } = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const extraction = join(folder, 'dist', 'extraction');
  return {
    version,
    seeds: join(folder, 'seeds'),
    model: join(folder, 'model'),
    readings: join(folder, 'dist', 'seeds.json'),
    extraction: existsSync(extraction) ? readFileSync(extraction, 'utf8') : 'sources',
  };
}
