import { lintFor } from 'autocorrect-node';
import { checkFresh } from './core.ts';
import { type Times, timeInTurns, timeOf, timesOf, type Work } from './measure.ts';
import type { Bench } from './part.ts';
import { atLeast, type Bar, rate, timesRow } from './report.ts';
import { benchText } from './texts.ts';

/** Longer texts take zhlint minutes. */
const MOST_FOR_ZHLINT = 100_000;

/** The first check beside two linters for Chinese text, which look at marks and spaces only. */
export async function peers(bench: Bench): Promise<void> {
  const { run } = await import('zhlint');
  for (const size of bench.sizes) {
    const text = benchText(size);
    const refusal = lintFor(text, 'draft.txt').error.split('\n').at(-1)?.replace(' = ', '').trim();
    const autocorrect = (): void => void lintFor(text, 'draft.txt');
    const zhlint = (): void => void run(text, { rules: { preset: 'default' } });
    const works: [name: string, work: Work][] = [['jianggao', checkFresh(bench, text)]];
    if (!refusal) works.push(['autocorrect', { run: autocorrect }]);
    if (size <= MOST_FOR_ZHLINT) works.push(['zhlint', { run: zhlint }]);
    const runs = bench.smoke ? 1 : size <= 10_000 ? 200 : 15;
    const timed = timeInTurns(
      works.map(([, work]) => work),
      runs,
      bench.warmUp,
    );
    const times = new Map(works.flatMap(([name], i) => (timed[i] ? [[name, timed[i]] as const] : [])));
    if (bench.full && size > MOST_FOR_ZHLINT) times.set('zhlint', timesOf([timeOf(zhlint)]));
    report(bench, size, times);
    if (refusal) console.log(`  autocorrect checks no ${size.toLocaleString('en')} characters: ${refusal}`);
  }
}

function report(bench: Bench, size: number, times: ReadonlyMap<string, Times>): void {
  const own = times.get('jianggao');
  for (const [name, taken] of times) {
    const bar = own && name !== 'jianggao' ? asFastAs(name, taken, own) : undefined;
    const note = `${rate(size, taken.least).toFixed(2)} M characters/s`;
    bench.add({ ...timesRow(`first check, ${name}`, taken, size), note, ...(bar && { bar }) });
  }
}

/** How many times as fast as each peer the check has to be. */
const BARS: Readonly<Record<string, number>> = { autocorrect: 1, zhlint: 15 };

function asFastAs(peer: string, taken: Times, own: Times): Bar {
  const times = taken.least / own.least;
  return atLeast(times, BARS[peer] ?? 0, `jianggao is ${times.toFixed(2)} × as fast`);
}
