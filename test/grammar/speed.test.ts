import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

// A draft pasted from the web may be one line. No clock here: the tokens of a long line must be those of a short one,
// repeated, to its very end. A rule that costs more than linear time would not come back at all.

interface Token {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly scopes: readonly string[];
}
interface Grammar {
  tokenizeLine(line: string, state: null): { readonly tokens: readonly Token[]; readonly stoppedEarly: boolean };
}
interface Registry {
  loadGrammar(scope: string): Promise<Grammar>;
}
type CreateRegistry = (grammars: readonly { path: string; scopeName: string }[]) => Registry;

const LENGTH = 100_000;
const require = createRequire(import.meta.url);
const { createRegistry }: { createRegistry: CreateRegistry } = require('vscode-tmgrammar-test/dist/common/index.js');
const path = fileURLToPath(new URL('../../syntaxes/jianggao.tmLanguage.json', import.meta.url));

let grammar: Grammar;
beforeAll(async () => {
  grammar = await createRegistry([{ path, scopeName: 'text.jianggao' }]).loadGrammar('text.jianggao');
});

/** The scopes of each UTF-16 unit from `from` to `to`, one string a unit. */
function scopesAt(tokens: readonly Token[], from: number, to: number): string[] {
  return tokens
    .filter((token) => token.startIndex < to && token.endIndex > from)
    .flatMap((token) => {
      const units = Math.min(token.endIndex, to) - Math.max(token.startIndex, from);
      return Array.from({ length: units }, () => token.scopes.join(' '));
    });
}

describe('a line of 100,000 characters', () => {
  it.each([
    ['points', '一是修渠，三天修完。', ''],
    ['points without a pause', '一是修渠', ''],
    ['ordinals', '第一，修渠；第二，修闸。', ''],
    ['quotations', '“修渠，为民”', ''],
    ['opening quotation marks only', '“', ''],
    ['opening title marks only', '《', ''],
    ['opening brackets only', '（', ''],
    ['fill-in brackets that never close', '【请', ''],
    ['stars', '**', ''],
    ['a placeholder that turns out to be a word', 'Ｘ', 'a'],
    ['a blank to fill in that turns out to be a name', '＿', 'a'],
    ['digits', '1', 'a'],
    ['a number with many points', '1.', '5a'],
    ['a number with many commas', ',000', 'a'],
    ['numbers', '1.5万亿元，', ''],
    ['transitions that never come', '现将', ''],
    ['addressees', '各位领导、', ''],
    ['prose', '修渠不易，', ''],
    ['blanks', '　', ''],
    ['blanks before a full stop', ' ', '。'],
    ['marks with blanks between', '。　', '完'],
  ])('%s', (_, unit, last) => {
    const times = Math.floor(LENGTH / unit.length);
    const long = grammar.tokenizeLine(unit.repeat(times) + last, null);
    expect(long.stoppedEarly).toBe(false);
    expect(long.tokens.at(-1)?.endIndex).toBeGreaterThanOrEqual(times * unit.length + last.length);
    // The last but one repetition looks like the last but one of two hundred, far beyond every bound in the grammar.
    const short = grammar.tokenizeLine(unit.repeat(200) + last, null);
    const [a, b] = [(times - 2) * unit.length, 198 * unit.length];
    expect(scopesAt(long.tokens, a, a + unit.length)).toEqual(scopesAt(short.tokens, b, b + unit.length));
  });
});
