import { expect, it } from 'vitest';
import { lazySegmenter } from '../../server/src/cli/lazy-segmenter.ts';

it('is loaded when the first word is cut, and knows the words it was told of before', () => {
  const segmenter = lazySegmenter();
  segmenter.addWords(['千村振翅工程']);
  expect(segmenter.cut('推进千村振翅工程建设')).toContain('千村振翅工程');
  segmenter.addWords(['万户归雁计划']);
  expect(segmenter.tag('实施万户归雁计划').map((t) => t.word)).toContain('万户归雁计划');
  expect(['nodejieba', 'jieba-wasm']).toContain(segmenter.name);
});
