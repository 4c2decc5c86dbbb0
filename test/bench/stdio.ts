import { timeOfAsync, timesOf } from './measure.ts';
import type { Bench } from './part.ts';
import { atMost, timesRow } from './report.ts';
import { benchText } from './texts.ts';
import { startWriter } from './writer.ts';

/** From `didChange` to the diagnostics that answer it, over stdio, with the segmenter loaded. */
export async function stdio(bench: Bench): Promise<void> {
  for (const size of bench.sizes) {
    const writer = await startWriter(benchText(size));
    await writer.findings();
    await writer.segmented;
    await writer.findings();
    const presses = bench.smoke ? 5 : 200;
    for (let i = 0; i < presses; i++) await writer.press();
    const taken: number[] = [];
    for (let i = 0; i < presses; i++) taken.push(await timeOfAsync(() => writer.press()));
    await writer.client.stop();
    const times = timesOf(taken);
    bench.add({
      ...timesRow('didChange → diagnostics, stdio', times, size),
      note: `p95 ${times.p95.toFixed(2)} ms`,
      ...(size === 10_000 && { bar: atMost(times.p95, 10, 'p95') }),
    });
  }
}
