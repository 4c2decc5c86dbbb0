import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { loadSegmenter } from '../../server/src/segmenter/load.ts';
import { loadInThread } from '../../server/src/segmenter/thread.ts';
import { folderOf } from '../support/terminal.ts';

/** The program beside which the thread and the segmenters are looked for. */
const PROGRAM = resolve(import.meta.dirname, '../../dist/server.cjs');

describe('a segmenter in a thread', async () => {
  const here = loadSegmenter({ from: PROGRAM });
  const there = await loadInThread({ from: PROGRAM, onLost: (error) => expect.unreachable(String(error)) });
  if (!here || !there) throw new Error('no segmenter');

  it('is the same as one here', () => {
    expect(there.name).toBe(here.name);
    for (const text of [
      '',
      '讲',
      '各位领导、同志们：',
      '抓落实\0要𠮷祥\ud800如意，2024年Q1 增长 3.5%\r\n',
      '真抓实干'.repeat(5000),
    ]) {
      expect(there.cut(text)).toEqual(here.cut(text));
      expect(there.tag(text)).toEqual(here.tag(text));
    }
  });

  it('learns words', () => {
    there.addWords(['千村振翅工程', ' ']);
    expect(there.cut('推进千村振翅工程建设')).toContain('千村振翅工程');
  });
});

/** Loads a thread that is given as a script; milliseconds for an answer. */
async function loaded(script: string, patience?: number) {
  const folder = folderOf({ 'segmenter.cjs': script });
  const events: string[] = [];
  const segmenter = await loadInThread({
    from: join(folder, 'server.cjs'),
    onFailure: (name, error) => events.push(`${name}: ${error}`),
    onLost: (error) => events.push(String(error)),
    ...(patience && { patience }),
  });
  return { segmenter, events };
}

const SAY = `const { parentPort, workerData: { port, answers } } = require('node:worker_threads');
  const wake = () => { Atomics.add(answers, 0, 1); Atomics.notify(answers, 0); };`;

describe('a thread', () => {
  it('that has no segmenter says why, and is none', async () => {
    const { segmenter, events } = await loaded(
      `${SAY} parentPort.postMessage({ failures: [{ name: 'nodejieba', reason: 'not built' }] });`,
    );
    expect({ segmenter, events }).toEqual({ segmenter: undefined, events: ['nodejieba: not built'] });
  });

  it('that does not even start is a rejection', async () => {
    await expect(loaded('throw new Error("no memory")')).rejects.toThrow('no memory');
  });

  it('that ends before it says a word is a rejection', async () => {
    await expect(loaded('process.exit(4)')).rejects.toThrow('ended (4)');
  });

  it('that ends while it is waited for is told of at once, and is not asked again', async () => {
    const { segmenter, events } = await loaded(
      `${SAY} process.on('exit', () => { Atomics.store(answers, 1, 1); wake(); });
       port.on('message', ({ id, text }) => {
         if (text === '终') process.exit(3);
         port.postMessage({ id, lengths: Uint32Array.of(text.length), tags: 'x', ...(text === '错' && { problem: 'wrong' }) });
         wake();
       });
       parentPort.postMessage({ name: 'nodejieba', failures: [] });`,
    );
    expect(segmenter?.tag('始终')).toEqual([{ word: '始终', tag: 'x' }]);
    expect(() => segmenter?.cut('错')).toThrow('wrong');
    expect(segmenter?.cut('对')).toEqual(['对']);
    expect(events).toEqual([]);
    expect(() => segmenter?.cut('终')).toThrow('has ended');
    expect(() => segmenter?.cut('对')).toThrow('has ended');
    expect(events).toEqual([expect.stringContaining('has ended')]);
  });
  it('that does not answer in time is ended, and not asked again', async () => {
    const { segmenter, events } = await loaded(
      `${SAY} port.on('message', () => {}); parentPort.postMessage({ name: 'nodejieba', failures: [] });`,
      20,
    );
    const terminate = vi.spyOn(Worker.prototype, 'terminate');
    onTestFinished(() => terminate.mockRestore());
    expect(() => segmenter?.cut('对')).toThrow('does not answer');
    expect(terminate).toHaveBeenCalledOnce();
    await terminate.mock.results[0]?.value;
    expect(() => segmenter?.cut('对')).toThrow('does not answer');
    segmenter?.addWords(['千村']);
    expect(events).toEqual([expect.stringContaining('does not answer')]);
  });
});
