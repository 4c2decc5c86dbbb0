import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log, Region } from 'sarif';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/cli/commands/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { unmark } from '../support/examples.ts';
import { folderOf, testTerminal } from '../support/terminal.ts';

// The schema of OASIS, in the package of Microsoft's own matcher.
const SCHEMA = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
// One of its patterns is none for the stricter way of reading them.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const valid = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));

const OPTIONS = { format: 'sarif', fix: false, rules: {} } as const;

/** What `check --format sarif` prints for some files, as a log. */
async function logOf(files: Readonly<Record<string, string>>, locale: 'zh-cn' | 'en' = 'zh-cn'): Promise<Log> {
  const terminal = testTerminal(folderOf(files), undefined, locale);
  await check(terminal, { names: Object.keys(files) }, OPTIONS);
  return JSON.parse(terminal.printed().toString());
}

/** The text of a region, by its numbers alone. */
function textIn(text: string, { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 }: Region): string {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/).slice(startLine - 1, endLine);
  const last = lines.length - 1;
  return lines.map((l, i) => l.slice(i === 0 ? startColumn - 1 : 0, i === last ? endColumn - 1 : undefined)).join('');
}

describe('SARIF', () => {
  const drafts = Object.fromEntries(
    rules.flatMap((rule) =>
      rule.examples.map(({ bad }, i) => [`稿 子/${rule.id} #${i}?.txt`, unmark(bad).text] as const),
    ),
  );

  it.each(['zh-cn', 'en'] as const)('is valid by its schema, whatever is found (%s)', async (locale) => {
    const log = await logOf(drafts, locale);
    expect(valid(log) ? [] : valid.errors).toEqual([]);
    const found = new Set(log.runs[0]?.results?.map((r) => r.ruleId));
    // The others fire only by settings, or in a longer draft.
    expect(found.size).toBeGreaterThan(rules.length - 6);
  });

  it('is refused by the schema where a region counts from zero', async () => {
    const log = await logOf({ '稿.txt': '我们要抓好落实。。\n' });
    const region = log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.region;
    if (region) region.startLine = 0;
    expect(valid(log)).toBe(false);
  });

  it('names files by addresses that lead back to them, and places in UTF-16 units', async () => {
    const text = '各位𠮷姓代表：\r\n我们要😀抓好落实。。\r\n';
    const log = await logOf({ '会议/讲 稿#1%.txt': text });
    const [run] = log.runs;
    const result = run?.results?.find((r) => r.ruleId === 'repeated-punctuation');
    const place = result?.locations?.[0]?.physicalLocation;
    const base = run?.originalUriBaseIds?.[place?.artifactLocation?.uriBaseId ?? '']?.uri;
    const file = new URL(place?.artifactLocation?.uri ?? '', base);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(textIn(text, place?.region ?? {})).toBe('。。');
    const [replacement] = result?.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
    expect(replacement?.insertedContent?.text).toBe('。');
    expect(textIn(text, replacement?.deletedRegion ?? {})).toBe('。。');
  });

  it('gives every rule a page, a help text and a level', async () => {
    const { language, tool } = (await logOf({ '稿.txt': '好。\n' })).runs[0] ?? {};
    expect(language).toBe('zh-CN');
    for (const rule of tool?.driver.rules ?? []) {
      expect(rule.help?.text).toContain(rule.helpUri);
      expect(rule.properties?.tags).toHaveLength(1);
      expect(['error', 'warning', 'recommendation']).toContain(rule.properties?.['problem.severity']);
    }
  });
});
