import initJieba, * as jieba from 'jieba-wasm/web';
import type { Connection } from 'vscode-languageserver';
import { jiebaWasmSegmenter } from '../segmenter/jieba-wasm.ts';
import { clientFiles } from './client-files.ts';
import type { Platform } from './platform.ts';
import { METHODS, type SegmenterBytesResult } from './protocol.ts';

/** The platform of a server in a web worker, which has no files: the client reads them, the segmenter's among them. */
export const browserPlatform = (connection: Connection): Platform => ({
  readText: clientFiles(connection),
  async loadSegmenter({ onFailure }) {
    try {
      const module_or_path = await connection.sendRequest<SegmenterBytesResult>(METHODS.segmenterBytes);
      await initJieba({ module_or_path });
      return jiebaWasmSegmenter(jieba);
    } catch (error) {
      onFailure('jieba-wasm', error);
      return undefined;
    }
  },
});
