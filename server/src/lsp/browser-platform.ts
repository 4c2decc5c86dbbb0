import initJieba, * as jieba from 'jieba-wasm/web';
import type { Connection } from 'vscode-languageserver';
import { jiebaWasmSegmenter } from '../segmenter/jieba-wasm.ts';
import type { Segmenter } from '../segmenter/segmenter.ts';
import { putState } from '../segmenter/wasm-state.ts';
import { loadedElsewhere } from '../segmenter/web-worker.ts';
import { clientFiles } from './client-files.ts';
import type { Platform } from './platform.ts';
import { METHODS, type SegmenterFilesResult } from './protocol.ts';

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Loads the dictionary in another worker and takes over what came of it: asking a worker for each word would need memory that
 * is shared, which a page seldom has. Where there is no other worker it is loaded here, and blocks for a third of a second.
 */
async function loadJieba(
  { wasm, code }: SegmenterFilesResult,
  onBlocking: (error: unknown) => void,
): Promise<Segmenter> {
  const module = await WebAssembly.compile(wasm);
  const state = await loadedElsewhere(code, module).catch(onBlocking);
  const instance = await initJieba({ module_or_path: module });
  if (state) await putState(instance, state, pause);
  return jiebaWasmSegmenter(jieba);
}

/** The platform of a server in a web worker, which has no files: the client reads them, the segmenter's among them. */
export const browserPlatform = (connection: Connection): Platform => ({
  readText: clientFiles(connection),
  async loadSegmenter({ onFailure }) {
    try {
      const files = await connection.sendRequest<SegmenterFilesResult>(METHODS.segmenterFiles);
      return await loadJieba(files, (error) => connection.console.warn(`segmenter: loaded here (${String(error)})`));
    } catch (error) {
      onFailure('jieba-wasm', error);
      return undefined;
    }
  },
});
