import type { Bench } from './part.ts';
import { atMost, single } from './report.ts';
import { benchText } from './texts.ts';
import { startWriter, type Writer } from './writer.ts';

const SIZE = 10_000;

/** What the server takes of memory with one draft open: at once, with the segmenter, and after an hour of writing. */
export async function memory(bench: Bench): Promise<void> {
  const writer = await startWriter(benchText(SIZE), {
    nodeArguments: ['--expose-gc', '--require', './test/bench/heap.cjs'],
  });
  await writer.findings();
  const before = await memoryOf(writer);
  await writer.segmented;
  await writer.findings();
  const segmenter = await memoryOf(writer);
  const edits = bench.smoke ? 20 : 10_000;
  for (let i = 0; i < edits / 2; i++) await writer.press();
  const early = await memoryOf(writer);
  for (let i = 0; i < edits; i++) await writer.press();
  const late = await memoryOf(writer);
  await writer.client.stop();
  const name = bench.segmenter?.name ?? 'no segmenter';
  bench.add({
    ...single('server, 10,000 characters', 'MB', before.resident),
    bar: atMost(before.resident, 120, 'resident'),
  });
  bench.add({
    ...single(`server, 10,000 characters, ${name}`, 'MB', segmenter.resident),
    bar: atMost(segmenter.resident, 300, 'resident'),
  });
  bench.add({
    ...single(`server after ${edits.toLocaleString('en')} edits`, 'MB', late.resident),
    note: `${early.resident.toFixed(0)} → ${late.resident.toFixed(0)} MB`,
  });
  const growth = late.heap - early.heap;
  bench.add({
    ...single(`heap, grown by ${edits.toLocaleString('en')} edits`, 'MB', growth),
    note: `${early.heap.toFixed(1)} → ${late.heap.toFixed(1)} MB`,
    bar: atMost(growth, 1, 'growth'),
  });
}

interface Memory {
  /** Resident set before garbage is collected, in MB. */
  readonly resident: number;
  /** Heap of JavaScript after garbage has been collected, in MB. */
  readonly heap: number;
}

/** Asks the script that the server was started with. */
async function memoryOf(writer: Writer): Promise<Memory> {
  const answer = new Promise<string>((resolve) =>
    writer.client.process.stderr?.once('data', (data) => resolve(String(data))),
  );
  writer.client.process.kill('SIGUSR2');
  return JSON.parse(await answer) as Memory;
}
