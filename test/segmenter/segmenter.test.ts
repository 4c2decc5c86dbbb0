import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type JiebaWasm, jiebaWasmSegmenter } from '../../server/src/segmenter/jieba-wasm.ts';
import { loadSegmenter } from '../../server/src/segmenter/load.ts';
import type { Segmenter } from '../../server/src/segmenter/segmenter.ts';
import fc from '../support/properties.ts';

const load = createRequire(import.meta.url);
const report = execFileSync(process.execPath, ['--import', 'tsx', 'scripts/segmenter.ts'], { encoding: 'utf8' });
const native = report.includes('nodejieba is ready');
const TEXT = '我们要把责任扛在肩上，2024年新增岗位3.5万个。';

const adapters: readonly (readonly [Segmenter['name'], boolean, () => Segmenter | undefined])[] = [
  ['nodejieba', native, () => loadSegmenter({ from: import.meta.url })],
  ['jieba-wasm', true, () => jiebaWasmSegmenter(load('jieba-wasm') as JiebaWasm)],
];

describe.each(adapters)('%s', (name, available, make) => {
  // Where the addon can be neither downloaded nor compiled, the WebAssembly one is what users get.
  const test = it.skipIf(!available);
  let made: Segmenter | undefined;
  const segmenter = (): Segmenter => {
    made ??= make();
    if (!made) throw new Error('no segmenter');
    return made;
  };

  test('is what it says', () => {
    expect(segmenter().name).toBe(name);
  });

  test('cuts into words and keeps numbers whole', () => {
    const words = segmenter().cut(TEXT);
    expect(words).toEqual(expect.arrayContaining(['我们', '责任', '2024', '新增', '岗位']));
    expect(words.join('')).toBe(TEXT);
  });

  test('names parts of speech', () => {
    const tags = new Map(
      segmenter()
        .tag(TEXT)
        .map(({ word, tag }) => [word, tag]),
    );
    expect(tags.get('责任')).toMatch(/^n/);
    expect(tags.get('新增')).toMatch(/^v/);
    expect(tags.get('我们')).toBe('r');
  });

  test('learns words', () => {
    expect(segmenter().cut('推进沐阳湾片区更新')).not.toContain('沐阳湾片区');
    segmenter().addWords(['沐阳湾片区', '', ' ']);
    expect(segmenter().cut('推进沐阳湾片区更新')).toContain('沐阳湾片区');
  });

  test('loses nothing of any text', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        '一',
        '是',
        '责任',
        '，',
        '\ud83d',
        '\ude00',
        '😀',
        '𠮷',
        '　',
        ' ',
        '\n',
        '\r\n',
        '\u0000',
        '\ufeff',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
        const text = units.join('');
        expect(segmenter().cut(text).join('')).toBe(text);
        expect(
          segmenter()
            .tag(text)
            .map(({ word }) => word)
            .join(''),
        ).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('loading', () => {
  it('says what could not be loaded', () => {
    const failures: string[] = [];
    const found = loadSegmenter({ from: resolve('/nowhere/server.cjs'), onFailure: (name) => failures.push(name) });
    expect(found).toBeUndefined();
    expect(failures).toEqual(['nodejieba', 'jieba-wasm']);
  });

  it.skipIf(!native)('prefers nodejieba', () => {
    expect(loadSegmenter({ from: resolve('package.json') })?.name).toBe('nodejieba');
  });

  it.skipIf(!native)('leaves out personal names that are hardly ever met, and no other word', () => {
    const words = (text: string) => loadSegmenter({ from: import.meta.url })?.cut(text);
    expect(words('望星空')).toEqual(['望', '星空']);
    expect(words('王小明同志在延安从严治党')).toEqual(['王小明', '同志', '在', '延安', '从严治党']);
  });

  it('needs nothing but what is packed beside the program', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jianggao-packed-'));
    try {
      execFileSync(process.execPath, ['--import', 'tsx', 'scripts/segmenter.ts', '--only-pack', '--into', folder]);
      const from = join(folder, 'server.cjs');
      expect(loadSegmenter({ from })?.name).toBe(native ? 'nodejieba' : 'jieba-wasm');
      rmSync(join(folder, 'nodejieba'), { recursive: true, force: true });
      const alone = loadSegmenter({ from });
      expect(alone?.name).toBe('jieba-wasm');
      expect(alone?.cut('推进工作落实')).toEqual(['推进', '工作', '落实']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
