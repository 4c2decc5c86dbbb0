import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentsOf, mostBytes, problemsOf } from '../scripts/vsix.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const packed = contentsOf('universal').map((name) => name.replace(/^extension\//, ''));

describe('what goes into a package', () => {
  it('is all that the manifest names', () => {
    const { languages, grammars, snippets, jsonValidation, walkthroughs } = manifest.contributes;
    const named: string[] = [
      manifest.main,
      manifest.browser,
      ...languages.map((one: { configuration: string }) => one.configuration),
      ...[...grammars, ...snippets].map((one: { path: string }) => one.path),
      ...jsonValidation.map((one: { url: string }) => one.url),
      ...walkthroughs.flatMap((one: { steps: { media: { svg: string } }[] }) =>
        one.steps.map(({ media }) => media.svg),
      ),
    ];
    expect(named.map((name) => name.replace(/^\.\//, '')).filter((name) => !packed.includes(name))).toEqual([]);
  });

  it('is there in the repository, but for what is built', () => {
    const made = /^(?:\[Content_Types\]\.xml|extension\.vsixmanifest|dist\/|LICENSE\.txt|readme\.md|changelog\.md)/;
    expect(packed.filter((name) => !made.test(name) && !existsSync(name))).toEqual([]);
  });

  it('has nodejieba for one platform only', () => {
    const more = contentsOf('linux-x64').filter((name) => !contentsOf('universal').includes(name));
    expect(more.every((name) => name.startsWith('extension/dist/nodejieba/'))).toBe(true);
    expect(more).toContain('extension/dist/nodejieba/build/Release/nodejieba.node');
  });

  it('is 4 MB at most, 8 MB with nodejieba: what is larger fails', () => {
    expect([mostBytes('universal'), mostBytes('linux-x64')]).toEqual([4_000_000, 8_000_000]);
    const folder = mkdtempSync(join(tmpdir(), 'jianggao-package-'));
    const [fits, larger] = ['fits.vsix', 'larger.vsix'].map((name) => join(folder, name));
    // The end of a ZIP without a file, after bytes that nobody reads.
    const zip = (size: number): Buffer =>
      Buffer.concat([Buffer.alloc(size - 22), Buffer.from('PK\x05\x06'.padEnd(22, '\0'))]);
    writeFileSync(fits ?? '', zip(4_000_000));
    writeFileSync(larger ?? '', zip(4_000_001));
    const sizes = (file = ''): readonly string[] =>
      problemsOf(file, 'universal').filter((one) => one.includes('bytes'));
    expect([sizes(fits), sizes(larger)]).toEqual([[], ['4000001 bytes are more than 4000000']]);
    rmSync(folder, { recursive: true });
  });
});
