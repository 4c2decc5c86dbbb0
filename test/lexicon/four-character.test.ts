import { describe, expect, test } from 'vitest';
import { companionsOf, companionWords } from '../../server/src/lexicon/four-character/companions.ts';
import { fourCharacterThemes, offeredOf, themeOf } from '../../server/src/lexicon/four-character/index.ts';
import { initialsOf } from '../../server/src/lexicon/four-character/initials.ts';
import { NEVER_OFFERED } from '../../server/src/lexicon/four-character/never-offered.ts';
import { wordsOf } from '../../server/src/lexicon/words.ts';

const all = fourCharacterThemes.flatMap((theme) => wordsOf(theme.words));

describe('four-character expressions', () => {
  test('are at least 2500, each four Chinese characters, each in one theme', () => {
    expect(all.length).toBeGreaterThanOrEqual(2500);
    expect(all.filter((word) => !/^\p{Script=Han}{4}$/u.test(word))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  test.each(fourCharacterThemes.map((theme) => [theme.id, theme] as const))('%s holds at least 60', (id, theme) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(wordsOf(theme.words).length).toBeGreaterThanOrEqual(60);
  });

  test('that are never offered are in the lexicon, and in nothing that is offered', () => {
    expect([...NEVER_OFFERED].filter((word) => themeOf(word) === undefined)).toEqual([]);
    const offered = fourCharacterThemes.flatMap(offeredOf);
    expect(offered.filter((word) => NEVER_OFFERED.has(word))).toEqual([]);
    expect(offered.length).toBe(all.length - NEVER_OFFERED.size);
    expect(offered).toContain('警钟长鸣');
  });

  test('of set rows are four Chinese characters each, and none that is never offered', () => {
    expect(companionWords().filter((word) => !/^\p{Script=Han}{4}$/u.test(word) || NEVER_OFFERED.has(word))).toEqual(
      [],
    );
    expect(companionWords().filter((word) => initialsOf(word).length !== 4)).toEqual([]);
    expect(companionsOf('各负其责')).toEqual(['密切配合', '齐抓共管']);
    expect(companionsOf('真抓实干')).toBeUndefined();
  });

  test('have themes with ids and labels of their own', () => {
    const names = fourCharacterThemes.flatMap(({ id, label }) => [`id ${id}`, label['zh-cn'], label.en]);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each([
    ['履职尽责', 'responsibility'],
    ['攻坚克难', 'difficulty'],
    ['立说立行', 'implementation'],
    ['免申即享', 'service'],
    ['温故知新', 'study'],
    ['同舟共济', 'unity'],
  ])('%s belongs to %s', (word, id) => {
    expect(themeOf(word)).toBe(id);
  });

  test.each(['领导干部', '思想政治', '加强管理', '深入实施', '再接再励', '四个字'])('%s is none', (word) => {
    expect(themeOf(word)).toBeUndefined();
  });
});
