import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { segmenter } from '../support/examples.ts';

const folder = join(import.meta.dirname, '../../samples');
const service = createLanguageService({ segmenter: segmenter() });
const FAULTY = '问题稿';

/** Findings as `line rule`, lines counted from 1, with what they stand on. */
function check(name: string): readonly { readonly at: string; readonly text: string }[] {
  const document = TextDocument.create(
    `file:///${name}`,
    'jianggao',
    1,
    readFileSync(join(folder, `${name}.讲稿`), 'utf8'),
  );
  return service
    .doValidation(document, service.parseDraft(document))
    .map(({ range, code }) => ({ at: `${range.start.line + 1} ${code}`, text: document.getText(range) }));
}

/** The rows of the table 行 | 规则 | 说明 as `line rule`. */
const expected = [
  ...readFileSync(join(folder, `${FAULTY}.md`), 'utf8').matchAll(/^\| (\d+) \| ([a-z-]+) \| .+ \|$/gm),
].map(([, line, rule]) => `${line} ${rule}`);
const samples = readdirSync(folder)
  .filter((file) => file.endsWith('.讲稿'))
  .map((file) => file.slice(0, -'.讲稿'.length));

describe('the good samples', () => {
  it.each(samples.filter((name) => name !== FAULTY))('%s has nothing wrong', (name) => {
    expect(check(name)).toEqual([]);
  });
});

describe('the faulty sample', () => {
  const found = check(FAULTY).map(({ at }) => at);
  it.each(expected)('shows %s', (at) => {
    expect(found).toContain(at);
  });
  it('shows nothing that is not listed', () => {
    const listed = new Set(expected);
    expect(found.filter((at) => !listed.has(at))).toEqual([]);
  });
});
