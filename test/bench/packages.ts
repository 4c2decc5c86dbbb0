import { readdirSync, statSync } from 'node:fs';
import { mostBytes } from '../../scripts/vsix.ts';
import type { Bench } from './part.ts';
import { atMost, single } from './report.ts';

/** The sizes of the packed extensions that `npm run package` has left here. */
export function packages(bench: Bench): void {
  for (const file of readdirSync('.').filter((name) => name.endsWith('.vsix'))) {
    const megabytes = statSync(file).size / 1e6;
    const most = mostBytes(file.includes('universal') ? 'universal' : file) / 1e6;
    bench.add({ ...single(file, 'MB', megabytes), bar: atMost(megabytes, most, 'size') });
  }
}
