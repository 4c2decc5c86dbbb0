import { describe, expect, it } from 'vitest';
import { hasAny, KIND, kindsIn } from '../../server/src/analysis/kinds.ts';
import { CLOSERS, OPENERS } from '../../server/src/text/characters.ts';

const paired = KIND.openingQuote | KIND.closingQuote | KIND.bracket | KIND.halfBracket | KIND.straight;

describe('the kinds of characters in a paragraph', () => {
  it('are none where there is nothing but Chinese, figures and full-width pauses', () => {
    expect(kindsIn({ text: '一是抓部署，二是抓督办；2024年见成效。' }) & ~1).toBe(0);
  });

  it.each([...`${OPENERS}${CLOSERS}"'`])('have every paired mark: %s', (mark) => {
    expect(hasAny({ text: `把任务${mark}落到实处` }, paired)).toBe(true);
  });

  it.each([...'，。、；：！？'])('have no paired mark for %s', (mark) => {
    expect(hasAny({ text: `把任务${mark}落到实处` }, paired)).toBe(false);
  });

  it.each([
    ['half', ',.:;?!'],
    ['gap', '*＊_＿×Ｘｘ□△○〇某{'],
    ['latin', 'AZaz`'],
    ['calendar', '月日午'],
    ['from', '从由'],
    ['slip', '侯驰'],
    ['query', '？…'],
    ['blank', ' 　'],
    ['invisible', '\u00ad\u200b\u200f\u202a\u202e\u2060\u2069\ufeff'],
  ] as const)('have %s for each of %j', (kind, characters) => {
    for (const c of characters) expect(kindsIn({ text: `把任务${c}落到实处` }) & ~1, c).toBe(KIND[kind]);
  });
});
