import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'server/src');

/** Which folders of the server a folder may import from; each may import from itself. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  text: [],
  lexicon: [],
  draft: ['text', 'lexicon'],
  analysis: ['text', 'lexicon', 'draft', 'segmenter/segmenter.ts'],
  patterns: ['text', 'lexicon', 'draft', 'analysis'],
  rules: ['text', 'lexicon', 'draft', 'analysis', 'patterns', 'segmenter/segmenter.ts'],
  service: ['text', 'lexicon', 'draft', 'analysis', 'patterns', 'rules', 'segmenter/segmenter.ts'],
  segmenter: [],
  files: [],
  lsp: ['service', 'segmenter', 'files', 'text', 'draft', 'rules/settings.ts'],
  cli: ['service', 'segmenter', 'files', 'text', 'draft', 'rules'],
};
const CORE = ['text', 'lexicon', 'draft', 'analysis', 'patterns', 'rules', 'service'];
/** Packages that the core may use: types of the protocol, and libraries without a platform. */
const CORE_PACKAGES = ['vscode-languageserver-types', 'vscode-languageserver-textdocument', 'jsonc-parser', 'valibot'];

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name.endsWith('.ts'))
    .map((e) => join(e.parentPath, e.name));
const imports = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:^|[}\s])(?:from|import)\s*\(?\s*'([^'\n]+)'\)?;?$/gm)].map(
    (m) => m[1] ?? '',
  );

describe('the import table', () => {
  it.each(Object.keys(TABLE))('%s imports only what is below it', (layer) => {
    const allowed = [layer, ...(TABLE[layer] ?? [])];
    const wrong = files(join(src, layer)).flatMap((file) =>
      imports(file)
        .filter((i) => i.startsWith('.'))
        .map((i) => relative(src, resolve(dirname(file), i)))
        .filter(
          (target) => !target.startsWith('..') && !allowed.some((a) => target === a || target.startsWith(`${a}/`)),
        )
        .map((target) => `${relative(src, file)} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('the core uses no package that knows a platform', () => {
    const wrong = CORE.flatMap((layer) => files(join(src, layer))).flatMap((file) =>
      imports(file)
        .filter((i) => !i.startsWith('.') && !CORE_PACKAGES.includes(i))
        .map((i) => `${relative(src, file)} → ${i}`),
    );
    expect(wrong).toEqual([]);
  });

  it('the client takes from the server only what has no platform', () => {
    const wrong = files(join(root, 'client/src')).flatMap((file) =>
      imports(file)
        .filter((i) => i.startsWith('.'))
        .map((i) => relative(src, resolve(dirname(file), i)))
        .filter(
          (target) =>
            !target.startsWith('..') &&
            !CORE.some((layer) => target.startsWith(`${layer}/`)) &&
            target !== 'lsp/protocol.ts',
        )
        .map((target) => `${relative(root, file)} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('the tests try texts by chance in one way, which fails again where it has failed', () => {
    const direct = files(join(root, 'test')).filter((file) => imports(file).includes('fast-check'));
    expect(direct.map((file) => relative(root, file))).toEqual(['test/support/properties.ts']);
  });

  it('no file imports itself through others', () => {
    const all = [...files(src), ...files(join(root, 'client/src'))];
    const below = new Map(
      all.map((file) => [file, imports(file).flatMap((i) => (i.startsWith('.') ? [resolve(dirname(file), i)] : []))]),
    );
    expect(all.length).toBeGreaterThan(300);
    expect(circleIn(below)?.map((file) => relative(root, file))).toBeUndefined();
    expect(
      circleIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
  });
});

/** The first way from a file back to itself; undefined where there is none. */
function circleIn(below: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const from = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of below.get(file) ?? []) {
      const circle = from(next, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of below.keys()) {
    const circle = from(file, []);
    if (circle) return circle;
  }
  return undefined;
}

/** The functions of a formatted file that are longer than `most` lines: from the line that opens the body to its end. */
function longFunctions(file: string, most: number): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, from) => {
    const opens = /^( *).*(?:=>|\).*) \{$/.exec(line);
    if (!opens) return [];
    const end = lines.findIndex((l, i) => i > from && l.startsWith(`${opens[1]}}`));
    return end - from + 1 > most ? [`${relative(root, file)}:${from + 1}`] : [];
  });
}

describe('the size of files and functions', () => {
  it('keeps functions to 40 lines', () => {
    const long = [...files(src), ...files(join(root, 'client/src'))].flatMap((file) => longFunctions(file, 40));
    expect(long).toEqual([]);
  });

  it('keeps files under 300 lines and rules under 150', () => {
    const long = [...files(src), ...files(join(root, 'client/src'))]
      .filter((file) => !file.endsWith('.generated.ts'))
      .map((file) => ({ file: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ file, lines }) => lines > (file.includes('/rules/') ? 150 : 300));
    expect(long).toEqual([]);
  });
});
