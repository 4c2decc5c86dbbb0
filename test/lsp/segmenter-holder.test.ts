import { expect, it, vi } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { wordsOf } from '../../server/src/analysis/words.ts';
import { holdSegmenter } from '../../server/src/lsp/segmenter.ts';
import type { Segmenter } from '../../server/src/segmenter/segmenter.ts';

/** Cuts into characters, but for the words it was told. */
function simpleSegmenter(): Segmenter {
  const words: string[] = [];
  const cut = (text: string): string[] => (words.includes(text) ? [text] : [...text]);
  return {
    name: 'jieba-wasm',
    cut,
    tag: (text) => cut(text).map((word) => ({ word, tag: 'n' })),
    addWords: (added) => void words.push(...added),
  };
}

it('cuts a paragraph anew when words have become known', async () => {
  const console = { info: () => {}, warn: () => {}, error: () => {} };
  const onChange = vi.fn();
  const holder = holdSegmenter(
    { console } as unknown as Connection,
    { readText: async () => undefined, loadSegmenter: async () => simpleSegmenter() },
    onChange,
  );
  await holder.loaded();
  const paragraph = { text: '高原红' };
  const count = (): number => wordsOf(holder.current() ?? simpleSegmenter(), paragraph).length;
  expect(count()).toBe(3);
  onChange.mockClear();
  holder.addWords(['高原红']);
  expect(count()).toBe(1);
  holder.addWords(['高原红']);
  expect(onChange).toHaveBeenCalledTimes(1);
});
