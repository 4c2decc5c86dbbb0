import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { onThreads } from '../../server/src/cli/threads.ts';
import { rules } from '../../server/src/rules/index.ts';
import fc from '../support/properties.ts';
import { folderOf } from '../support/terminal.ts';
import { speechText } from '../support/texts.ts';

const CLI = resolve(import.meta.dirname, '../../dist/cli.js');

/** A thread that takes the longer for a number the smaller it is, answers in order, and ends over some of them. */
const THREAD = `
  const { parentPort } = require('node:worker_threads');
  let last = Promise.resolve();
  parentPort.on('message', (job) => {
    last = last.then(async () => {
      if (job === 3) process.exit(7);
      if (job === 5) throw new Error('five');
      await new Promise((done) => setTimeout(done, job === 0 ? 50 : 1));
      parentPort.postMessage(job * 10);
    });
  });
`;

describe('jobs', () => {
  it.each([
    [1, 1],
    [2, 1],
    [5, 1],
    [1, 3],
    [2, 4],
    [5, 9],
  ])(
    'keep their order on %i threads that hold %i each, and one whose thread ends over it is known',
    async (threads, held) => {
      const results: unknown[] = [];
      const jobs = [0, 1, 2, 3, 4, 5, 6, 7];
      const start = () => new Worker(THREAD, { eval: true });
      const lost = (job: number, reason: string) => `${job}: ${reason}`;
      for await (const result of onThreads<number, unknown>(jobs, { threads, held, start, lost })) results.push(result);
      expect(results).toEqual([0, 10, 20, '3: exit 7', 40, '5: five', 60, 70]);
    },
  );

  it('may be none', async () => {
    const start = () => new Worker(THREAD, { eval: true });
    const lost = () => 'lost';
    for await (const _ of onThreads<number, unknown>([], { threads: 2, held: 1, start, lost })) expect.unreachable();
  });

  it('are not begun once nobody asks for their results, and are done where they were', async () => {
    const begun = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
    const counting = `
      const { parentPort, workerData } = require('node:worker_threads');
      parentPort.on('message', (job) => {
        Atomics.add(workerData, 0, 1);
        if (job !== 1) Atomics.wait(workerData, 2, 0);
        Atomics.add(workerData, 1, 1);
        parentPort.postMessage(job);
      });`;
    const ended: Promise<unknown>[] = [];
    const start = () => {
      const worker = new Worker(counting, { eval: true, workerData: begun });
      ended.push(once(worker, 'exit'));
      return worker;
    };
    const lost = () => 'lost';
    for await (const _ of onThreads<number, unknown>([1, 2, 3, 4, 5, 6], { threads: 2, held: 1, start, lost })) {
      // Only now do the others go on.
      Atomics.store(begun, 2, 1);
      Atomics.notify(begun, 2);
      break;
    }
    for (let n = 0; n < ended.length; n++) await ended[n];
    expect(ended.length).toBe(2);
    // The one whose result was taken, and the next of each thread.
    expect(Atomics.load(begun, 0)).toBeLessThanOrEqual(3);
    expect(Atomics.load(begun, 1)).toBe(Atomics.load(begun, 0));
  });
});

/** A folder that has of everything: drafts, no drafts, what cannot be read, configurations right and wrong. */
function mixedFolder(): string {
  const texts = fc.sample(speechText, { numRuns: 12, seed: 4 });
  const files = texts.map((text, i) => [`${i % 3}/${i}.讲稿`, `${text}。。\n`] as const);
  const folder = folderOf({
    ...Object.fromEntries(files),
    'notes.md': '# 购物单\n\n- 牛奶\n',
    'speech.txt': '在大会上的讲话\n各位同志：\n我讲三点意见。。一是抓落实。二是抓总结。三是抓队伍。\n谢谢大家！\n',
    '1/bytes.讲稿': Buffer.from([0xff, 0xfe, 0x41]),
    '1/.jianggao.json': '{ "rules": { "repeated-punctuation": "hint" }, "colour": 1 }',
    '2/.jianggao.json': '{ "words": ["千村振翅工程"], }}',
  });
  return folder;
}

function run(folder: string, args: readonly string[], preload?: string) {
  const child = spawnSync(process.execPath, [...(preload ? ['--require', preload] : []), CLI, 'check', ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH },
    maxBuffer: 1 << 28,
  });
  return { code: child.status, out: child.stdout.toString(), err: child.stderr.toString() };
}

const WITHOUT_WORDS = rules.flatMap(({ id, needsSegmenter }) => (needsSegmenter ? ['--rule', `${id}=off`] : []));

describe('check on threads', () => {
  it.each(['stylish', 'json', 'sarif', 'github'])('prints %s as on one', (format) => {
    const folder = mixedFolder();
    // Without the rules that would load a segmenter in every thread of each run.
    const args = ['.', 'gone.txt', '--format', format, ...(format === 'stylish' ? [] : WITHOUT_WORDS)];
    const one = run(folder, ['--threads', '1', ...args]);
    expect(one.code).toBe(2);
    expect(one.err.split('\n').length).toBeGreaterThan(4);
    expect(run(folder, ['--threads', '2', ...args])).toEqual(one);
  });

  it('repairs the same files in the same way', () => {
    const [one, other] = [mixedFolder(), mixedFolder()];
    // The longest name that there may be: the file beside it, which would take its place, can have none.
    const unwritable = join('1', `${'a'.repeat(248)}.讲稿`);
    for (const folder of [one, other]) cpSync(join(folder, 'speech.txt'), join(folder, unwritable));
    const args = ['.', '--fix', ...WITHOUT_WORDS];
    const onOne = run(one, [...args, '--threads', '1']);
    expect(onOne.code).toBe(2);
    expect(onOne.err).toContain('ENAMETOOLONG');
    expect(onOne.out).toMatch(/a\.讲稿\n.*标点连用/);
    expect(run(other, [...args, '--threads', '2'])).toEqual(onOne);
    const contents = (folder: string) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    expect(contents(other)).toEqual(contents(one));
  });

  it('names the draft over which a thread ends, checks the others, and ends with 2', () => {
    const folder = mixedFolder();
    cpSync(join(folder, 'speech.txt'), join(folder, 'fatal.讲稿'));
    writeFileSync(
      join(folder, 'preload.cjs'),
      `const { isMainThread, parentPort } = require('node:worker_threads');
       if (!isMainThread) {
         const { on } = parentPort;
         const deadly = (listener) => (job) => (job.file.includes('fatal') ? process.exit(9) : listener(job));
         parentPort.on = (name, listener) => on.call(parentPort, name, deadly(listener));
       }`,
    );
    const args = ['.', '--format', 'github', ...WITHOUT_WORDS];
    const whole = run(folder, [...args, '--threads', '1']);
    const { code, out, err } = run(folder, [...args, '--threads', '2'], join(folder, 'preload.cjs'));
    expect(code).toBe(2);
    expect(err).toContain('fatal.讲稿：检查中途出错，没有查完（exit 9）。\n');
    const others = (text: string) => text.split('\n').filter((line) => !line.includes('fatal'));
    expect(others(out)).toEqual(others(whole.out));
    expect(out).not.toContain('fatal');
  });
});
