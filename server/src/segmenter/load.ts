import {
  accessSync,
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
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
    const small = {
      dict: join(folder, 'jieba.dict.utf8'),
      idfDict: join(folder, 'idf.utf8'),
      stopWordDict: join(folder, 'stop_words.utf8'),
    };
    withoutRareNames(jieba.DEFAULT_DICT, small.dict);
    writeFileSync(small.idfDict, '讲稿 10\n');
    writeFileSync(small.stopWordDict, '的\n');
    for (const file of [jieba.DEFAULT_HMM_DICT, jieba.DEFAULT_USER_DICT, ...Object.values(small)]) mustOpen(file);
    return nodejiebaSegmenter(jieba, small);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An entry for a personal name of two or three characters that was met three times at most, as bytes of UTF-8. */
const RARE_NAME = /^[^ \n]{6,9} [1-3] nrt?\n/gm;

/**
 * Copies a dictionary without the personal names that were hardly ever met: one entry in nine, each of which takes more
 * than half a kilobyte once it is loaded. Most are no names at all (望星空, 高端化), and names are recognised without them.
 */
function withoutRareNames(from: string, to: string): void {
  const [input, output] = [openSync(from, 'r'), openSync(to, 'w')];
  try {
    const chunk = Buffer.alloc(1 << 16);
    let line = '';
    for (let size = readSync(input, chunk); size > 0; size = readSync(input, chunk)) {
      const text = line + chunk.toString('latin1', 0, size);
      const end = text.lastIndexOf('\n') + 1;
      writeSync(output, text.slice(0, end).replace(RARE_NAME, ''), null, 'latin1');
      line = text.slice(end);
    }
    writeSync(output, line, null, 'latin1');
  } finally {
    closeSync(input);
    closeSync(output);
  }
}

/** The addon ends the whole process where it cannot open a file; and on Windows it opens none whose path is not ASCII. */
function mustOpen(file: string): void {
  accessSync(file, constants.R_OK);
  if (process.platform === 'win32' && /[^\x20-\x7e]/.test(file)) throw new Error(`${file}: not an ASCII path`);
}
