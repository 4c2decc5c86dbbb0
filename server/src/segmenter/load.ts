import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JiebaWasm, jiebaWasmSegmenter } from './jieba-wasm.ts';
import { type NodeJieba, nodejiebaSegmenter } from './nodejieba.ts';
import type { Segmenter } from './segmenter.ts';

export interface LoadOptions {
  /** The file beside which the packages are looked for: first in folders of their names, then in node_modules. */
  readonly from: string;
  /** Told of every place where a segmenter could not be loaded from. */
  readonly onFailure?: (name: Segmenter['name'], error: unknown) => void;
}

/** Loads nodejieba, else jieba-wasm; undefined where neither can be. Blocks for up to a second. Never throws. */
export function loadSegmenter({ from, onFailure = () => {} }: LoadOptions): Segmenter | undefined {
  const load = createRequire(from);
  return (
    firstOf('nodejieba', onFailure, (place) => loadNodejieba(load(place))) ??
    firstOf('jieba-wasm', onFailure, (place) => jiebaWasmSegmenter(load(place) as JiebaWasm))
  );
}

function firstOf(
  name: Segmenter['name'],
  onFailure: NonNullable<LoadOptions['onFailure']>,
  load: (place: string) => Segmenter,
): Segmenter | undefined {
  for (const place of [`./${name}`, name]) {
    try {
      return load(place);
    } catch (error) {
      if (place === name) onFailure(name, error);
    }
  }
  return undefined;
}

function loadNodejieba(jieba: NodeJieba): Segmenter {
  const folder = mkdtempSync(join(tmpdir(), 'jianggao-'));
  try {
    const small = { idfDict: join(folder, 'idf.utf8'), stopWordDict: join(folder, 'stop_words.utf8') };
    writeFileSync(small.idfDict, '讲稿 10\n');
    writeFileSync(small.stopWordDict, '的\n');
    const { DEFAULT_DICT, DEFAULT_HMM_DICT, DEFAULT_USER_DICT } = jieba;
    for (const file of [DEFAULT_DICT, DEFAULT_HMM_DICT, DEFAULT_USER_DICT, ...Object.values(small)]) mustOpen(file);
    return nodejiebaSegmenter(jieba, small);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The addon ends the whole process where it cannot open a file; and on Windows it opens none whose path is not ASCII. */
function mustOpen(file: string): void {
  accessSync(file, constants.R_OK);
  if (process.platform === 'win32' && /[^\x20-\x7e]/.test(file)) throw new Error(`${file}: not an ASCII path`);
}
