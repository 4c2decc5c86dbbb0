import { describe, expect, it } from 'vitest';
import { chooseLocale, wantsColour } from '../../server/src/cli/terminal.ts';

describe('the language', () => {
  it.each([
    [undefined, {}, 'zh-cn'],
    [undefined, { LANG: 'C.UTF-8' }, 'zh-cn'],
    [undefined, { LANG: 'en_US.UTF-8' }, 'en'],
    [undefined, { LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh-cn'],
    [undefined, { LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB' }, 'en'],
    ['zh-cn', { LANG: 'en_US.UTF-8' }, 'zh-cn'],
    ['en', { LANG: 'zh_CN.UTF-8' }, 'en'],
  ] as const)('asked for %s, in %j: %s', (asked, env, locale) => {
    expect(chooseLocale(asked, env)).toBe(locale);
  });
});

describe('colour', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ TERM: 'dumb' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
  ] as const)('in %j, on a terminal %s: %s', (env, isTerminal, colour) => {
    expect(wantsColour(env, isTerminal)).toBe(colour);
  });
});
