import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { regularExpressionsIn } from '../support/regular-expressions.ts';

const ROOT = resolve(import.meta.dirname, '../../server/src');

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(ROOT, file), 'utf8') }));

/** Expressions that are slow on some text which they never see, and why. */
const KNOWN: Readonly<Record<string, string>> = {
  '○*…[○…]*': 'a frame of heads, each of a line’s first clause',
};

/** Where expressions are put together from strings; whoever adds one looks at it with recheck or the like. */
const BUILT = [
  'analysis/enumerators.ts',
  'analysis/placeholders.ts',
  'analysis/promises.ts',
  'draft/heading.ts',
  'patterns/learn/sibling-frame.ts',
  'patterns/learn/stock-words.ts',
];

describe('regular expressions of the server', () => {
  const found = files.flatMap(({ file, text }) => regularExpressionsIn(text).map((e) => ({ ...e, file })));

  it('are found', () => {
    expect(found.length).toBeGreaterThan(200);
    for (const { source, flags } of found) expect(() => new RegExp(source, flags)).not.toThrow();
  });

  it('take a time that grows with the text, whatever the text', () => {
    const slow = found.flatMap(({ file, line, source, flags }) =>
      source in KNOWN
        ? []
        : analyse({ source, flags }).reports.map(({ type }) => `${file}:${line} ${type} /${source.slice(0, 80)}/`),
    );
    expect(slow).toEqual([]);
  });

  it('are written out, but for a few', () => {
    const built = files.filter(({ text }) => text.includes('new RegExp(')).map(({ file }) => file);
    expect(built.sort()).toEqual(BUILT);
  });
});

describe('the scanner of regular expressions', () => {
  it.each([
    ['a = b / c / d; e = /x/g;', ['x']],
    ["const t = `\u0024{/a}/.exec('}')}/b/`; f(/c/)", ['a}', 'c']],
    ['\'/a/\' + "/b/" // /c/\n/* /d/ */ return /e[/]\\/f/u', ['e[/]\\/f']],
    ['x = { a: /1/ }; y = (1) / 2; z = [3] / 4 / 5; w = !/6/.test(v)', ['1', '6']],
    ['const f = (s) => /é/.test(s) ? s.length / 2 : n / 3', ['é']],
  ])('reads %s', (text, sources) => {
    expect(regularExpressionsIn(text).map((e) => e.source)).toEqual(sources);
  });
});
