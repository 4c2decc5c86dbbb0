/*
 * npm run bench: what checks, key presses and the programs cost. Prints a table; writes dist/bench.json.
 *   --only core,peers,stdio,start,memory,cli,activation,packages   these parts alone
 *   --segmenter nodejieba|jieba-wasm|none               for the parts in this process; by default the one that loads
 *   --rules   every rule alone, too      --smoke   only tries that everything runs, with short texts
 *   --full    zhlint on the longest text, too: minutes
 *   --write   puts the tables into docs/PERFORMANCE.md
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { jiebaWasmSegmenter } from '../../server/src/segmenter/jieba-wasm.ts';
import { loadSegmenter } from '../../server/src/segmenter/load.ts';
import type { Segmenter } from '../../server/src/segmenter/segmenter.ts';
import { withTables } from './document.ts';
import { makeBench } from './part.ts';
import { PARTS } from './parts.ts';
import { type Row, tableHead, tableLine } from './report.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(PARTS).join(',') },
    segmenter: { type: 'string' },
    rules: { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

function segmenterNamed(name: string | undefined): Segmenter | undefined {
  const from = join(process.cwd(), 'package.json');
  if (name === 'none') return undefined;
  if (name === 'jieba-wasm') return jiebaWasmSegmenter(createRequire(from)(name));
  const segmenter = loadSegmenter({ from });
  if (name !== undefined && segmenter?.name !== name) throw new Error(`${name} cannot be loaded here`);
  return segmenter;
}

async function main(): Promise<void> {
  const results: Record<string, Row[]> = {};
  const segmenter = segmenterNamed(values.segmenter);
  const machine = `Node ${process.version}, ${process.platform}, ${cpus().length} cores; segmenter: ${segmenter?.name ?? 'none'}`;
  console.log(`${machine}\n\n${tableHead()}`);
  for (const part of values.only.split(',')) {
    const run = PARTS[part];
    if (!run) throw new Error(`There is no part ${part}: ${Object.keys(PARTS).join(', ')}`);
    const rows: Row[] = [];
    results[part] = rows;
    const add = (row: Row): void => {
      rows.push(row);
      console.log(tableLine(row));
    };
    await run(makeBench({ smoke: values.smoke, rules: values.rules, full: values.full, segmenter, add }));
  }
  mkdirSync('dist', { recursive: true });
  const document = 'docs/PERFORMANCE.md';
  if (values.write) writeFileSync(document, withTables(readFileSync(document, 'utf8'), machine, results));
  const report = { machine, parts: results };
  writeFileSync('dist/bench.json', `${JSON.stringify(report, null, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
