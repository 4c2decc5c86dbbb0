import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
    const [idfDict, stopWordDict] = [join(folder, 'idf.utf8'), join(folder, 'stop_words.utf8')];
    writeFileSync(idfDict, '讲稿 10\n');
    writeFileSync(stopWordDict, '的\n');
    return nodejiebaSegmenter(jieba, { idfDict, stopWordDict });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
