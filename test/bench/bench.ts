// npm run bench: what a check and a key press cost, in one process on one core. Prints a table; writes dist/bench.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../../server/src/draft/draft.ts';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { rules } from '../../server/src/rules/index.ts';
import { loadSegmenter } from '../../server/src/segmenter/load.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { random, type Times, timed } from './measure.ts';
import { benchText } from './texts.ts';

const SIZES = [2_000, 10_000, 100_000, 500_000, 1_000_000];
const segmenter = loadSegmenter({ from: join(process.cwd(), 'package.json') });
const options = segmenter ? { segmenter } : {};
const results: { what: string; size: number; times: Times }[] = [];

function record(what: string, size: number, times: Times): void {
  results.push({ what, size, times });
  const rate = what === 'first check' ? `${(size / times.median / 1000).toFixed(2)} M characters/s` : '';
  console.log(
    `${what.padEnd(34)} ${size.toLocaleString('en').padStart(9)}  ${times.median.toFixed(2).padStart(8)} ms  ${times.p99.toFixed(2).padStart(8)} ms  ${rate}`,
  );
}

/** One key press somewhere in the text: a character typed, a character deleted, a line break, a paragraph pasted. */
function edited(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const kind = Math.floor(next() * 4);
  const by = ['实', '', '\n', '要把责任扛在肩上，把任务落到实处，做到件件有着落、事事有回音。\n'][kind] ?? '';
  return text.slice(0, at) + by + text.slice(at + (kind === 1 ? 1 : 0));
}

console.log(
  `${'what'.padEnd(34)} ${'size'.padStart(9)}  ${'median'.padStart(11)}  ${'p99'.padStart(11)}   (segmenter: ${segmenter?.name ?? 'none'})`,
);
for (const size of SIZES) {
  const text = benchText(size);
  const runs = size <= 100_000 ? 20 : 5;
  record(
    'first check',
    size,
    timed(
      runs,
      () => createLanguageService(options),
      (service) => service.findings(parseDraft(text)),
    ),
  );
}
for (const size of SIZES) {
  const next = random(size);
  const service = createLanguageService(options);
  let draft: Draft = parseDraft(benchText(size));
  service.findings(draft);
  const step = timed(
    50,
    () => edited(draft.text, next),
    (text) => {
      draft = parseDraft(text, draft);
      service.findings(draft);
    },
  );
  record('key press to findings', size, step);
}
{
  const service = createLanguageService(options);
  const text = `${benchText(50_000)}\n一是摸清底数。二是压实责任。`;
  let draft: Draft = parseDraft(text);
  record(
    'completion',
    50_000,
    timed(
      40,
      (run) => (draft = parseDraft(`${text}${'三'.repeat(run % 2)}`, draft)),
      () => {
        service.doComplete(draft, { line: draft.blocks.length - 1, character: 99 }, { snippets: true });
      },
    ),
  );
}
if (process.argv.includes('--rules')) {
  const text = benchText(100_000);
  for (const rule of rules)
    record(
      rule.id,
      100_000,
      timed(
        5,
        () => createLanguageService({ ...options, rules: [rule] }),
        (service) => service.findings(parseDraft(text)),
      ),
    );
}
mkdirSync('dist', { recursive: true });
writeFileSync('dist/bench.json', `${JSON.stringify(results, null, 2)}\n`);
