import { describe, expect, it } from 'vitest';
import {
  findPattern,
  type GenrePattern,
  genrePatterns,
  plainOf,
  recognisePattern,
} from '../../server/src/patterns/index.ts';
import { snippetFault } from '../support/lsp-snippet.ts';

function snippetsOf(pattern: GenrePattern): readonly string[] {
  return [
    ...pattern.parts.flatMap((part) => [part.snippet, ...part.phrases]),
    ...(pattern.salutations ?? []),
    ...pattern.sectionSnippets.map((snippet) => snippet.body),
    pattern.section.heading,
    pattern.section.lead,
    pattern.section.point,
  ];
}

describe('the snippet validator', () => {
  it.each(['${1:甲', '甲}', '${1:甲}${3:乙}', '$0甲$0', '$x', '${x:1}'])('refuses %s', (snippet) => {
    expect(snippetFault(snippet)).toBeDefined();
  });
  it.each(['', '甲', '${1:甲}$0', '$1${2}', '${1|甲,乙|}', '讲${SECTIONS:三}点', '${2:甲}${1:乙}$1'])(
    'accepts %s',
    (snippet) => {
      expect(snippetFault(snippet)).toBeUndefined();
    },
  );
});

describe.each(genrePatterns.map((pattern) => [pattern.id, pattern] as const))('%s', (id, pattern) => {
  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(pattern))).toEqual(pattern);
    expect(findPattern(id)).toBe(pattern);
    expect(findPattern(pattern.name['zh-cn'])).toBe(pattern);
  });

  it('has snippets in LSP syntax', () => {
    for (const snippet of snippetsOf(pattern)) expect([snippet, snippetFault(snippet)]).toEqual([snippet, undefined]);
  });

  it('writes in full-width marks, with quotation marks in pairs', () => {
    for (const text of snippetsOf(pattern).map(plainOf)) {
      expect(text).not.toMatch(/[,.:;?!()"'$]/);
      expect([text, [...text].filter((c) => '“（《'.includes(c)).length]).toEqual([
        text,
        [...text].filter((c) => '”）》'.includes(c)).length,
      ]);
      expect(text).not.toMatch(/[，。；：、]{2}/);
    }
  });

  it('has usual counts within its bounds', () => {
    for (const { min, max, usual } of [pattern.sections, pattern.points]) {
      expect(min).toBeLessThanOrEqual(usual);
      expect(usual).toBeLessThanOrEqual(max);
    }
  });

  it('lists its parts once, in the order of a draft', () => {
    const order = ['title', 'subtitle', 'salutation', 'lead', 'transition', 'sections', 'closing', 'signature'];
    const places = pattern.parts.map((part) => order.indexOf(part.id));
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  });

  it('has several section snippets, each with an id of its own', () => {
    expect(pattern.sectionSnippets.length).toBeGreaterThanOrEqual(3);
    expect(new Set(pattern.sectionSnippets.map((snippet) => snippet.id)).size).toBe(pattern.sectionSnippets.length);
    expect(pattern.sectionSnippets.every((snippet) => /\$\{1/.test(snippet.body))).toBe(true);
  });

  it('starts every heading and series with 一', () => {
    for (const { body } of pattern.sectionSnippets) {
      if (id !== 'host-script') expect(body).toMatch(/^一、/);
      const ordinals = [...body.matchAll(/(?<=[。；：\n])([一二三四五])[是要]/g)].map((match) => match[1]);
      expect(ordinals.join('')).toBe('一二三四五'.slice(0, ordinals.length));
    }
  });

  it('keeps each count promised in a section snippet', () => {
    for (const { body } of pattern.sectionSnippets) {
      const promised = /([二三四五])(?:点|条|项|个方面|项议程)(?=[：。，工]|[^是要]{0,8}。一)/.exec(plainOf(body))?.[1];
      const last = [...body.matchAll(/(?<=[。；：\n])([一二三四五])[是要]/g)].at(-1)?.[1];
      if (promised !== undefined) expect([body, promised]).toEqual([body, last]);
    }
  });

  it('is recognised by its own title', () => {
    const title = pattern.parts
      .filter((part) => part.id === 'title' || part.id === 'subtitle')
      .map((part) => plainOf(part.snippet));
    expect(recognisePattern(title.join('\n'), undefined)?.id).toBe(id);
  });
});
