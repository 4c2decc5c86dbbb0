import { describe, expect, it } from 'vitest';
import {
  type GenrePattern,
  genrePatterns,
  occasionIn,
  plainOf,
  skeletonOf,
  titleGapOf,
  withOccasion,
} from '../../server/src/patterns/index.ts';
import { snippetFault } from '../support/lsp-snippet.ts';
import fc from '../support/properties.ts';

const pattern = (id: string): GenrePattern => {
  const found = genrePatterns.find((genre) => genre.id === id);
  if (!found) throw new Error(id);
  return found;
};
const draftFor = (id: string, occasion: string): string => plainOf(skeletonOf(pattern(id), {}, occasion));

describe('the occasion of a new draft', () => {
  it('is what the title leaves open', () => {
    expect(titleGapOf(pattern('mobilization'))).toEqual({ before: '在', gap: '××工作动员部署会', after: '上的讲话' });
    expect(titleGapOf({ ...pattern('mobilization'), parts: [] })).toBeUndefined();
  });

  it('stands in the title and wherever else the genre names it', () => {
    const text = draftFor('summary-speech', '全县人居环境整治总结大会');
    expect(text).toMatch(/^在全县人居环境整治总结大会上的讲话\n/);
    expect(text).toContain('我们在这里召开全县人居环境整治总结大会，');
    expect(text).not.toContain('××工作总结大会');
  });

  it.each([
    ['mobilization', '在全县春耕备耕动员会上', '在全县春耕备耕动员会上的讲话'],
    ['mobilization', '全县春耕备耕动员会上的讲话', '在全县春耕备耕动员会上的讲话'],
    ['work-report', '关于春耕备耕情况', '关于春耕备耕情况的汇报'],
    ['duty-report', ' 2026年度\n', '2026年度述职报告'],
    ['mobilization', '', '在××工作动员部署会上的讲话'],
  ])('is taken as the writer gives it: %s, %s', (id, occasion, title) => {
    expect(draftFor(id, occasion).split('\n')[0]).toBe(title);
  });

  it('is cut where it is too long, never within a character', () => {
    for (const before of ['', '一']) {
      const [title = ''] = draftFor('mobilization', `${before}${'𠮷'.repeat(40)}`).split('\n');
      expect(title).toBe(`在${before}${'𠮷'.repeat(before ? 29 : 30)}上的讲话`);
    }
  });

  it('is typed once where it is not given: its places are one tab stop', () => {
    const skeleton = skeletonOf(pattern('summary-speech'));
    expect(skeleton.match(/\$\{1:××工作总结大会\}/g)).toHaveLength(2);
    expect(snippetFault(skeleton)).toBeUndefined();
  });

  it('leaves gaps alone that say nothing', () => {
    const own = {
      ...pattern('mobilization'),
      parts: [{ id: 'title', required: true, snippet: '在${1:××}会上的讲话', phrases: [] }],
    } as const;
    const text = '在${1:××}会上的讲话，讲${2:××}';
    expect(withOccasion(text, own, '全市推进会', 'title')).toBe('在全市推进会上的讲话，讲${1:××}');
    expect(withOccasion(text, own, '全市推进会', 'lead')).toBe(text);
  });

  it('is read from a title that is built like those of its genre', () => {
    expect(occasionIn(pattern('mobilization'), '在全县春耕动员会上的讲话')).toBe('全县春耕动员会');
    expect(occasionIn(pattern('mobilization'), '全县春耕动员会讲话')).toBeUndefined();
    expect(occasionIn(pattern('mobilization'), '在上的讲话')).toBeUndefined();
  });

  it('makes a sound snippet, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...genrePatterns),
        fc.string({ unit: 'binary', maxLength: 80 }),
        (genre, occasion) => {
          const skeleton = skeletonOf(genre, {}, occasion);
          expect(snippetFault(skeleton)).toBeUndefined();
          expect(plainOf(skeleton)).not.toContain('$');
        },
      ),
    );
  });
});

describe('transitions and closings of a new draft', () => {
  it.each(genrePatterns.map((genre) => [genre.id, genre] as const))(
    'are those of the genre to choose from: %s',
    (_, genre) => {
      const choices = [...skeletonOf(genre, { sections: 4 }).matchAll(/\$\{\d+\|([^|]*)\|\}/g)].map(([, texts]) =>
        texts?.split(','),
      );
      const stock = genre.parts.filter(
        ({ id, phrases }) => (id === 'transition' || id === 'closing') && phrases.length > 1,
      );
      expect(choices.map((texts) => texts?.length)).toEqual(stock.map(({ phrases }) => phrases.length));
      expect(choices.flat().join()).not.toMatch(/[$}]|三[点个]/);
    },
  );
});
