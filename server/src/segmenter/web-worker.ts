import type { WasmState } from './wasm-state.ts';

/** Milliseconds after which a worker counts as lost. */
const PATIENCE = 20_000;

/**
 * The state of jieba-wasm with its dictionary loaded, which takes a third of a second: in a worker of its own, that is ended
 * then. `code` is that of web-worker-main.ts. A rejection where no worker can be had.
 */
export async function loadedElsewhere(code: Uint8Array<ArrayBuffer>, module: WebAssembly.Module): Promise<WasmState> {
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  try {
    return await stateFrom(new Worker(address), module);
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function stateFrom(worker: Worker, module: WebAssembly.Module): Promise<WasmState> {
  let patience: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<WasmState>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<WasmState>) => resolve(data));
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      worker.addEventListener('messageerror', () => reject(new Error('no state of the module arrived')));
      patience = setTimeout(() => reject(new Error('the worker does not answer')), PATIENCE);
      worker.postMessage(module);
    });
  } finally {
    clearTimeout(patience);
    worker.terminate();
  }
}
