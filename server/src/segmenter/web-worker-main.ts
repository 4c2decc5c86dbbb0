// The worker in which the dictionary of jieba-wasm is loaded, see web-worker.ts. A bundle of its own.
import initJieba, * as jieba from 'jieba-wasm/web';
import { jiebaWasmSegmenter } from './jieba-wasm.ts';
import { takeState } from './wasm-state.ts';

async function load(module: WebAssembly.Module): Promise<void> {
  const wasm = await initJieba({ module_or_path: module });
  jiebaWasmSegmenter(jieba);
  const state = takeState(wasm);
  self.postMessage(state, { transfer: [state.memory] });
}

self.addEventListener('message', ({ data }: MessageEvent<WebAssembly.Module>) => {
  load(data).catch((error: unknown) =>
    // Outside of the promise, so that whoever waits is told.
    setTimeout(() => {
      throw error;
    }),
  );
});
