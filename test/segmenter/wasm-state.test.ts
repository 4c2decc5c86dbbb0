import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { type JiebaWasm, jiebaWasmSegmenter } from '../../server/src/segmenter/jieba-wasm.ts';
import { putState, takeState, type WasmExports } from '../../server/src/segmenter/wasm-state.ts';

const folder = resolve(import.meta.dirname, '../../node_modules/jieba-wasm/pkg/web');
const bytes = new Uint8Array(readFileSync(`${folder}/jieba_rs_wasm_bg.wasm`));
const TEXT = '我们要把责任扛在肩上，2024年新增岗位3.5万个，整改落实工作有了新气象。';

interface Glue extends JiebaWasm {
  default(from: { readonly module_or_path: Uint8Array }): Promise<WasmExports>;
}

/** jieba-wasm anew, not yet called. */
const instance = async (name: string) => {
  const jieba: Glue = await import(/* @vite-ignore */ `${pathToFileURL(`${folder}/jieba_rs_wasm.js`)}?${name}`);
  return { jieba, wasm: await jieba.default({ module_or_path: bytes }) };
};

it('one instance goes on where another has come to, and they are two from then on', async () => {
  const first = await instance('first');
  const loaded = jiebaWasmSegmenter(first.jieba);
  const second = await instance('second');
  expect(second.wasm.memory.buffer.byteLength).toBeLessThan(first.wasm.memory.buffer.byteLength);
  let pauses = 0;
  await putState(second.wasm, takeState(first.wasm), async () => {
    pauses++;
  });
  expect(pauses).toBeGreaterThan(5);
  const taken = jiebaWasmSegmenter(second.jieba);
  // A dictionary that had to be loaded would need as much memory again.
  expect(second.wasm.memory.buffer.byteLength).toBe(first.wasm.memory.buffer.byteLength);
  for (const text of [TEXT, TEXT.repeat(500)]) expect(taken.tag(text)).toEqual(loaded.tag(text));
  taken.addWords(['整改落实工作']);
  expect(taken.cut(TEXT)).toContain('整改落实工作');
  expect(loaded.cut(TEXT)).not.toContain('整改落实工作');
});
