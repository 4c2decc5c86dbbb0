import { parseDraft } from '../../server/src/draft/parse.ts';
import { rules } from '../../server/src/rules/index.ts';
import { createLanguageService, type LanguageService } from '../../server/src/service/language-service.ts';
import { KINDS, keyPress, pressed } from './edits.ts';
import { random, timeInTurns, timeOf, timesOf } from './measure.ts';
import type { Bench } from './part.ts';
import { allOf, atLeast, atMost, type Bar, type Row, rate, timesRow } from './report.ts';
import { benchText, faultyText } from './texts.ts';

/** What it costs, in one process and on one core, to check a draft and to go on with it. */
export function core(bench: Bench): void {
  for (const size of bench.sizes) firstCheck(bench, size);
  for (const size of bench.sizes) keyPresses(bench, size);
  for (const size of bench.sizes) repairs(bench, size);
  for (const size of bench.sizes) features(bench, size);
  if (bench.rules) ruleByRule(bench);
}

/** The code is warm, everything that a check remembers is not: a new service, new paragraphs. */
export function checkFresh(bench: Bench, text: string): { prepare: () => void; run: () => void } {
  let service: LanguageService;
  return {
    prepare: () => {
      service = bench.service();
    },
    run: () => {
      service.findings(parseDraft(text));
    },
  };
}

const runsFor = (bench: Bench, size: number): number =>
  bench.smoke ? 2 : size > 200_000 ? 7 : size > 20_000 ? 30 : 200;

function firstCheck(bench: Bench, size: number): void {
  const [times] = timeInTurns([checkFresh(bench, benchText(size))], runsFor(bench, size), bench.warmUp);
  if (!times) return;
  // Whatever else the machine does only adds, so the least time is the check's own.
  const speed = rate(size, times.least);
  bench.add({
    ...timesRow('first check', times, size),
    note: `${speed.toFixed(2)} M characters/s`,
    bar: atLeast(speed, 2.5, 'M characters/s'),
  });
}

/** Milliseconds from a key press to the findings that a writer does not feel: median and 99th percentile. */
const KEY_PRESS: Readonly<Record<number, readonly [median: number, p99: number]>> = {
  10000: [0.5, 3],
  1000000: [8, 25],
};

function keyPresses(bench: Bench, size: number): void {
  const next = random(size);
  const service = bench.service();
  let draft = parseDraft('');
  const open = (): void => {
    draft = parseDraft(benchText(size));
    service.findings(draft);
  };
  const press = (kind: (typeof KINDS)[number]): number => {
    const text = pressed(draft.text, keyPress(kind, draft.text, next));
    return timeOf(() => {
      draft = parseDraft(text, draft);
      service.findings(draft);
    });
  };
  const each = bench.smoke ? 2 : 50;
  // The keys that warm the code up make the draft longer, so it is opened again and again.
  for (let spent = 0; spent <= bench.warmUp; ) {
    open();
    for (let i = 0; i < each; i++) for (const kind of KINDS) spent += press(kind);
  }
  open();
  const taken = new Map(KINDS.map((kind) => [kind, [] as number[]]));
  for (let i = 0; i < each; i++) for (const kind of KINDS) taken.get(kind)?.push(press(kind));
  const all = timesOf([...taken.values()].flat());
  bench.add(withBar(timesRow('key press to findings', all, size), KEY_PRESS[size]));
  for (const [kind, times] of taken) bench.add(timesRow(`  ${kind}`, timesOf(times), size));
}

function withBar(row: Row, most: readonly [median: number, p99: number] | undefined): Row {
  if (!most) return row;
  const bar: Bar = allOf(atMost(row.median, most[0], 'median'), atMost(row.p99, most[1], 'p99'));
  return { ...row, bar };
}

function repairs(bench: Bench, size: number): void {
  const text = faultyText(size);
  let service: LanguageService;
  const prepare = (): void => {
    service = bench.service();
  };
  const fix = { prepare, run: () => void service.fixAll(parseDraft(text)) };
  // What `--fix` does: what is left is found as well.
  const both = { prepare, run: () => void service.findings(service.fixAll(parseDraft(text))) };
  const [check, ...taken] = timeInTurns([checkFresh(bench, text), fix, both], runsFor(bench, size), bench.warmUp);
  for (const [i, times] of taken.entries())
    bench.add({
      ...timesRow(`fix all, from a text never seen${i === 0 ? '' : ', and check'}`, times, size),
      note: `${(times.least / (check?.least ?? 0)).toFixed(1)} first checks`,
    });
}

/** What is asked for while a draft is being written; each time for a version that has not been asked about. */
function features(bench: Bench, size: number): void {
  const service = bench.service();
  const text = `${benchText(size)}\n一是摸清底数。二是压实责任。`;
  let [draft, version] = [parseDraft(text), 0];
  service.findings(draft);
  const prepare = (): void => {
    draft = parseDraft(`${text}${'三'.repeat(++version % 2)}`, draft);
  };
  const [outline, completion] = timeInTurns(
    [
      { prepare, run: () => void service.findDocumentSymbols(draft) },
      {
        prepare,
        run: () => void service.doComplete(draft, { line: draft.blocks.length - 1, character: 99 }, { snippets: true }),
      },
    ],
    bench.smoke ? 2 : 50,
    bench.warmUp,
  );
  if (outline) bench.add(timesRow('outline', outline, size));
  if (completion) bench.add(timesRow('completion', completion, size));
}

function ruleByRule(bench: Bench): void {
  const size = bench.smoke ? 1_000 : 100_000;
  const text = benchText(size);
  for (const rule of rules) {
    const options = { ...(bench.segmenter && { segmenter: bench.segmenter }), rules: [rule] };
    const run = (): void => void createLanguageService(options).findings(parseDraft(text));
    const [times] = timeInTurns([{ run }], bench.smoke ? 1 : 10, bench.warmUp);
    if (times) bench.add(timesRow(`rule ${rule.id}`, times, size));
  }
}
