import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timeOfAsync, timesOf } from './measure.ts';
import type { Bench } from './part.ts';
import { atMost, timesRow } from './report.ts';
import { benchText, faultyText } from './texts.ts';

/** The built command line, from the start of its process to its end. */
export async function cli(bench: Bench): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jianggao-bench-'));
  try {
    await oneFile(bench, folder);
    await manyFiles(bench, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function oneFile(bench: Bench, folder: string): Promise<void> {
  const file = join(folder, '一份.讲稿');
  writeFileSync(file, benchText(2_000));
  const taken: number[] = [];
  for (let i = 0; i < (bench.smoke ? 1 : 15); i++) taken.push(await timeOfAsync(() => jianggao('check', file)));
  const times = timesOf(taken);
  bench.add({ ...timesRow('command line, one file', times, 2_000), bar: atMost(times.median, 250, 'median') });
}

async function manyFiles(bench: Bench, folder: string): Promise<void> {
  const [count, size] = bench.smoke ? [3, 500] : [1_000, 10_000];
  const drafts = join(folder, 'drafts');
  mkdirSync(drafts);
  for (let i = 0; i < count; i++) writeFileSync(join(drafts, `${i}.讲稿`), faultyText(size, 2 * i));
  const [checked, fixed]: [number[], number[]] = [[], []];
  for (let i = 0; i < (bench.smoke ? 1 : 3); i++) {
    checked.push(await timeOfAsync(() => jianggao('check', '--format', 'json', drafts)));
    const copy = join(folder, 'fixed');
    rmSync(copy, { recursive: true, force: true });
    cpSync(drafts, copy, { recursive: true });
    fixed.push(await timeOfAsync(() => jianggao('check', '--fix', '--format', 'json', copy)));
  }
  const what = `command line, ${count.toLocaleString('en')} files`;
  const [check, fix] = [timesOf(checked), timesOf(fixed)];
  bench.add({ ...timesRow(what, check, size), bar: atMost(check.median, 8_000, 'median') });
  bench.add({ ...timesRow(`${what}, --fix`, fix, size), bar: atMost(fix.median, 8_000, 'median') });
}

/** Rejects where the command could not do its work; findings are no such thing. */
function jianggao(...args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/cli.js', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 || code === 1 ? resolve() : reject(new Error(`jianggao: exit code ${code}`)),
    );
  });
}
