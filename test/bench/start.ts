import { timeOfAsync, timesOf } from './measure.ts';
import type { Bench } from './part.ts';
import { atMost, timesRow } from './report.ts';
import { benchText } from './texts.ts';
import { startWriter } from './writer.ts';

const SIZE = 10_000;

/** From the start of the server's process to its findings, and how long a key press waits while the segmenter is loaded. */
export async function start(bench: Bench): Promise<void> {
  const text = benchText(SIZE);
  const [first, whole, stalls]: number[][] = [[], [], []];
  for (let run = 0; run < (bench.smoke ? 1 : 7); run++) {
    const begun = performance.now();
    const writer = await startWriter(text);
    await writer.findings();
    first?.push(performance.now() - begun);
    const all = writer.segmented.then(() => writer.findings()).then(() => whole?.push(performance.now() - begun));
    let longest = 0;
    while (!writer.hasSegmenter()) {
      longest = Math.max(longest, await timeOfAsync(() => writer.press()));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    stalls?.push(longest);
    await all;
    await writer.client.stop();
  }
  const [toFirst, toWhole, stall] = [timesOf(first ?? []), timesOf(whole ?? []), timesOf(stalls ?? [])];
  bench.add({
    ...timesRow('start → first diagnostics', toFirst, SIZE),
    bar: atMost(toFirst.median, 350, 'median'),
  });
  bench.add({
    ...timesRow('start → diagnostics with the segmenter', toWhole, SIZE),
    bar: atMost(toWhole.median, 1500, 'median'),
  });
  bench.add({
    ...timesRow('longest key press meanwhile', stall, SIZE),
    bar: atMost(stall.median, 50, 'median'),
  });
}
