import { spawnSync } from 'node:child_process';
import { timesOf } from './measure.ts';
import type { Bench } from './part.ts';
import { atMost, timesRow } from './report.ts';

interface Cost {
  readonly thread: number;
  readonly clock: number;
}

/** What scripts/time-activation.ts prints: of each window what each step has cost; without a speech there is no client. */
type Measured = Readonly<
  Record<
    string,
    readonly {
      readonly load: Cost;
      readonly activate: Cost;
      readonly loadClient?: Cost;
      readonly createClient?: Cost;
    }[]
  >
>;

/** The packed extension's activation in a real VS Code, in milliseconds of the extension host's thread. */
export function activation(bench: Bench): void {
  const script = ['--import', 'tsx', 'scripts/time-activation.ts', '--runs', bench.smoke ? '1' : '7'];
  const { status, stdout } = spawnSync(process.execPath, script, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`the activation was not measured:\n${stdout}`);
  const measured: Measured = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
  for (const [open, windows] of Object.entries(measured)) {
    add(
      bench,
      `activation, ${open} open`,
      windows.map(({ load, activate }) => [load, activate]),
    );
    const clients = windows.flatMap(({ loadClient, createClient }) =>
      loadClient && createClient ? [[loadClient, createClient]] : [],
    );
    if (clients.length > 0) add(bench, 'the client after that', clients);
  }
}

/** One row of what several steps come to in each window. */
function add(bench: Bench, what: string, windows: readonly (readonly Cost[])[]): void {
  const sums = (of: keyof Cost): number[] => windows.map((steps) => steps.reduce((sum, step) => sum + step[of], 0));
  const thread = timesOf(sums('thread'));
  bench.add({
    ...timesRow(what, thread),
    note: `${timesOf(sums('clock')).median.toFixed(1)} ms on the clock`,
    bar: atMost(thread.median, 50, 'median'),
  });
}
