import { describe, expect, test } from 'vitest';
import { themeOf } from '../../server/src/lexicon/four-character/index.ts';
import { acceptedVariants, misspellings } from '../../server/src/lexicon/misspellings.ts';

const pairs = [...misspellings];
const four = /^\p{Script=Han}{4}$/u;

describe('misspellings', () => {
  test('are many, and each form has four Chinese characters', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(700);
    expect(pairs.flat().filter((form) => !four.test(form))).toEqual([]);
  });

  test('differ from the right form, and in at most three characters', () => {
    const distance = (a: string, b: string) => [...a].filter((character, index) => character !== b[index]).length;
    expect(pairs.filter(([wrong, right]) => distance(wrong, right) < 1 || distance(wrong, right) > 3)).toEqual([]);
  });

  test('offer no right form that is itself a misspelling', () => {
    expect(pairs.filter(([, right]) => misspellings.has(right))).toEqual([]);
  });

  test('hold no accepted variant and no known expression', () => {
    expect(pairs.filter(([wrong]) => acceptedVariants.has(wrong))).toEqual([]);
    expect(pairs.filter(([wrong]) => themeOf(wrong) !== undefined)).toEqual([]);
  });

  test.each([
    ['再接再励', '再接再厉'],
    ['一愁莫展', '一筹莫展'],
    ['砥励前行', '砥砺前行'],
    ['针贬时弊', '针砭时弊'],
    ['情有独衷', '情有独钟'],
    ['成效显着', '成效显著'],
    ['身体建康', '身体健康'],
    ['形势主义', '形式主义'],
    ['安排布署', '安排部署'],
  ])('%s is meant for %s', (wrong, right) => {
    expect(misspellings.get(wrong)).toBe(right);
  });

  test.each(['再接再厉', '坚忍不拔', '振聋发聩', '任重道远', '萎靡不振'])('%s is right', (form) => {
    expect(misspellings.has(form)).toBe(false);
  });
});

describe('accepted variants', () => {
  test('are many, each of four Chinese characters', () => {
    expect(acceptedVariants.size).toBeGreaterThanOrEqual(200);
    expect([...acceptedVariants].filter((form) => !four.test(form))).toEqual([]);
  });

  test.each(['名符其实', '披星带月', '义无返顾', '指手划脚', '再接再砺'])('hold %s', (form) => {
    expect(acceptedVariants).toContain(form);
  });
});
