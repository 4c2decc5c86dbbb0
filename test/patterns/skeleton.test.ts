import { describe, expect, it } from 'vitest';
import {
  genrePatterns,
  joined,
  numbered,
  partSnippet,
  plainOf,
  sectionOf,
  skeletonOf,
} from '../../server/src/patterns/index.ts';
import { snippetFault } from '../support/lsp-snippet.ts';

const NUMERALS = '一二三四五六七八九十';
const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const section = { heading: '一、${1:××}', lead: '${1:（此处点题）}。', point: '一是${1:××}。${2:（此处写做法）}。' };

describe('snippets', () => {
  it('take another number', () => {
    expect(numbered('一、${1:第一步}', 11)).toBe('十一、${1:第一步}');
    expect(numbered('现在，进行第一项议程', 2)).toBe('现在，进行第二项议程');
  });
  it('are joined with their tab stops numbered on', () => {
    expect(joined(['${1:甲}$2$0', '乙', '${1|丙,丁|}${2}'])).toBe('${1:甲}$2乙${3|丙,丁|}${4}');
  });
  it('are plain text when nothing is filled in', () => {
    expect(plainOf('讲${SECTIONS:三}点：${1:甲}，$1，${2|乙,丙|}，${3}$0')).toBe('讲三点：甲，甲，乙，');
  });
  it('make a section', () => {
    expect(sectionOf(section, 2, 2)).toBe(
      '二、${1:××}\n${2:（此处点题）}。一是${3:××}。${4:（此处写做法）}。二是${5:××}。${6:（此处写做法）}。',
    );
    expect(sectionOf({ ...section, lead: '', point: '' }, 1, 3)).toBe('一、${1:××}');
  });
  it('promise what a draft has', () => {
    const pattern = genrePatterns.find(({ id }) => id === 'mobilization');
    expect(pattern && partSnippet(pattern, 'transition', { sections: 4 })).toBe('下面，我讲四点意见。');
    expect(pattern && partSnippet(pattern, 'transition')).toBe('下面，我讲三点意见。');
    expect(pattern && partSnippet(pattern, 'signature')).toBeUndefined();
  });
});

describe.each(genrePatterns.map((pattern) => [pattern.id, pattern] as const))('a new draft: %s', (id, pattern) => {
  it.each(counts)('has %i sections, each numbered', (sections) => {
    const skeleton = skeletonOf(pattern, { sections, points: 3 });
    expect(snippetFault(skeleton)).toBeUndefined();
    expect(skeleton.endsWith('$0')).toBe(true);
    expect(skeleton).not.toContain('SECTIONS');
    const numbers = [...plainOf(skeleton).matchAll(id === 'host-script' ? /^现在，进行第(.)项/gm : /^(.)、/gm)].map(
      (match) => match[1],
    );
    expect(numbers.join('')).toBe(NUMERALS.slice(0, sections));
  });

  it('keeps the promise of its transition', () => {
    const text = plainOf(skeletonOf(pattern, { sections: 7, points: 2 }));
    const promise = /([一二三四五六七八九十])(?:点|个方面|项议程|个方面)/.exec(text)?.[1];
    if (promise !== undefined) expect(promise).toBe('七');
  });

  it('numbers the points of each section from one', () => {
    const lines = plainOf(skeletonOf(pattern, { sections: 2, points: 10 })).split('\n');
    const series = lines.map((line) =>
      [...line.matchAll(/(?<=^|。)([一二三四五六七八九十])[是要]/g)].map((match) => match[1]).join(''),
    );
    expect(series.filter((numbers) => numbers !== '')).toEqual(
      pattern.section.point === '' ? [] : [NUMERALS, NUMERALS],
    );
  });

  it('stands without sections or with the usual number', () => {
    expect(plainOf(skeletonOf(pattern, { sections: 0, points: 0 }))).not.toMatch(/^[一二三]、/m);
    expect(plainOf(skeletonOf(pattern)).match(/^(?:[一二三四五]、|现在，进行)/gm)?.length ?? 0).toBe(
      pattern.sections.usual,
    );
  });
});
