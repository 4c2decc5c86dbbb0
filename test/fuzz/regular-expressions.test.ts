import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyse } from 'scslre';
import { describe, expect, it, vi } from 'vitest';
import { regularExpressionsIn } from '../support/regular-expressions.ts';

const root = resolve(import.meta.dirname, '../..');

const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
    .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(root, folder, file), 'utf8') }));

const files = filesIn('server/src');

/** Expressions that are slow on some text which they never see, and why. */
const KNOWN: Readonly<Record<string, string>> = {
  '○*…[○…]*': 'a frame of heads, each of a line’s first clause',
};

/** Where expressions are put together from strings. */
const BUILT = [
  'analysis/enumerators.ts',
  'analysis/placeholders.ts',
  'analysis/promises.ts',
  'draft/heading.ts',
  'patterns/learn/sibling-frame.ts',
  'patterns/learn/stock-words.ts',
];

/** The expressions that a module puts together when it is loaded, with those that it loads. */
async function builtBy(file: string): Promise<RegExp[]> {
  const built: RegExp[] = [];
  vi.resetModules();
  vi.stubGlobal(
    'RegExp',
    new Proxy(RegExp, {
      construct(target, args) {
        const made: RegExp = Reflect.construct(target, args);
        built.push(made);
        return made;
      },
    }),
  );
  try {
    await import(join(root, 'server/src', file));
  } finally {
    vi.unstubAllGlobals();
  }
  return built;
}

describe('regular expressions', () => {
  const found = [...files, ...filesIn('client/src')].flatMap(({ file, text }) =>
    regularExpressionsIn(text).map((e) => ({ ...e, file })),
  );

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

  // The last makes one of a draft’s own heads, all of them a run of one character.
  it.each(BUILT.filter((file) => !file.endsWith('/sibling-frame.ts')))('that %s builds are no worse', async (file) => {
    const built = await builtBy(file);
    expect(built).not.toEqual([]);
    expect(built.filter((expression) => analyse(expression).reports.length > 0)).toEqual([]);
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
