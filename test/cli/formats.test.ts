import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { displayWidth, padded } from '../../server/src/cli/display-width.ts';
import { partOf } from '../../server/src/cli/formats/format.ts';
import { type FormatName, formatOf } from '../../server/src/cli/formats/index.ts';
import type { FileReport } from '../../server/src/cli/report.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Reported } from '../../server/src/service/report.ts';
import { visible } from '../../server/src/text/visible.ts';
import { testTerminal } from '../support/terminal.ts';

const FOLDER = '/drafts';
const range = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});
const found = (over: Partial<Reported>): Reported => ({
  rule: 'repeated-punctuation',
  severity: 'error',
  message: '标点“。。”连用。',
  range: range(0, 7, 9),
  related: [],
  ...over,
});
const REPORTS: readonly FileReport[] = [
  { file: 'clean.txt', text: '好。', diagnostics: [] },
  {
    file: '讲 稿.txt',
    text: '要抓好落实落细。。\n要抓好总结。\n要抓好落实落细。。\n',
    diagnostics: [
      found({ fix: { label: '只留“。”', automatic: true, edits: [{ range: range(0, 7, 9), newText: '。' }] } }),
      found({
        severity: 'hint',
        message: 'a, b: 100%\r\n\u001b[31m',
        range: range(11, 0, 3),
        related: [{ message: '在这里', range: range(1, 0, 2) }],
      }),
      found({ severity: 'information', range: range(2, 7, 9) }),
      found({ severity: 'warning', range: { start: { line: 0, character: 7 }, end: { line: 2, character: 1 } } }),
    ],
  },
];
const formats = {
  stylish: await formatOf('stylish'),
  json: await formatOf('json'),
  sarif: await formatOf('sarif'),
  github: await formatOf('github'),
};
const format = (name: FormatName, reports = REPORTS, locale: 'zh-cn' | 'en' = 'zh-cn') => {
  const terminal = testTerminal(FOLDER, undefined, locale);
  return formats[name].whole(
    reports.map((report) => partOf(formats[name], report, terminal)),
    terminal,
  );
};

describe('stylish', () => {
  it('groups by file, in columns, and sums up', () => {
    expect(format('stylish')).toBe(`讲 稿.txt
  1:8   错误  标点“。。”连用。   repeated-punctuation
  12:1  提示  a, b: 100%␍␊␛[31m  repeated-punctuation
  3:8   信息  标点“。。”连用。   repeated-punctuation
  1:8   警告  标点“。。”连用。   repeated-punctuation

检查了 2 篇，共 4 处：错误 1，警告 1，信息 1，提示 1。其中 1 处可加 --fix 自动改正。
`);
  });

  it('shows the controls in a name, and obeys none', () => {
    const [name] = format('stylish', [{ file: 'a\u001b[2J\u202e\n.txt', text: '', diagnostics: [found({})] }]).split(
      '\n',
    );
    expect(name).toBe('a␛[2J⟨U+202E⟩␊.txt');
  });

  it('says that all is clean, and nothing about nothing', () => {
    expect(format('stylish', REPORTS.slice(0, 1))).toBe('检查了 1 篇，没有发现问题。\n');
    expect(format('stylish', REPORTS.slice(0, 1), 'en')).toBe('No problems in 1 file(s).\n');
    expect(format('stylish', [])).toBe('');
  });

  it('takes Chinese to be two columns wide', () => {
    expect(['讲稿', 'ab', '，。', '“”', '𠮷', 'e\u0301', '\u200b'].map(displayWidth)).toEqual([4, 2, 4, 2, 2, 1, 0]);
    expect(padded('讲稿', 6)).toBe('讲稿  ');
    expect(visible('a\tb\u0085\u007f')).toBe('a␉b␡␡');
    expect(visible('文\u202e件\u2066名\u200f👨‍👩‍👧')).toBe('文⟨U+202E⟩件⟨U+2066⟩名⟨U+200F⟩👨‍👩‍👧');
  });
});

it('github escapes what would end a command', () => {
  expect(format('github').split('\n')).toEqual([
    '::error file=讲 稿.txt,line=1,endLine=1,col=8,endColumn=9,title=repeated-punctuation::标点“。。”连用。',
    '::notice file=讲 稿.txt,line=12,endLine=12,col=1,endColumn=3,title=repeated-punctuation::a, b: 100%25%0D%0A\u001b[31m',
    '::notice file=讲 稿.txt,line=3,endLine=3,col=8,endColumn=9,title=repeated-punctuation::标点“。。”连用。',
    '::warning file=讲 稿.txt,line=1,endLine=3,title=repeated-punctuation::标点“。。”连用。',
    '',
  ]);
  const [report] = format('github', [{ file: 'a,b:c%.txt', text: '', diagnostics: [found({})] }]).split('\n');
  expect(report).toContain('file=a%2Cb%3Ac%25.txt,');
});

it.each(['json', 'sarif'] as const)('%s is put together of its parts as one would write it at once', (name) => {
  const indent = name === 'sarif' ? 2 : undefined;
  for (const reports of [[], REPORTS.slice(0, 1), REPORTS.slice(1), [...REPORTS, ...REPORTS]]) {
    const text = format(name, reports);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, indent)}\n`);
  }
});

describe('sarif', () => {
  const log = JSON.parse(format('sarif')) as Log;
  const run = log.runs[0];

  it('is one run of version 2.1.0 with every rule described', () => {
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif') });
    expect(log.runs.length).toBe(1);
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(run?.originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: 'file:///drafts/' } });
    expect(run?.tool.driver.rules?.map((rule) => rule.id)).toEqual(rules.map((rule) => rule.id));
    for (const rule of run?.tool.driver.rules ?? []) {
      expect(rule.shortDescription?.text).toBeTruthy();
      expect(new URL(rule.helpUri ?? '').pathname).toContain(rule.id);
    }
  });

  it('gives every finding a level, a place that counts from one, and a print of its own', () => {
    const results = run?.results ?? [];
    expect(results.map((r) => r.level)).toEqual(['error', 'note', 'note', 'warning']);
    for (const r of results) {
      expect(run?.tool.driver.rules?.[r.ruleIndex ?? -1]?.id).toBe(r.ruleId);
      expect(r.message.text).toBeTruthy();
    }
    expect(results[0]?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: '%E8%AE%B2%20%E7%A8%BF.txt', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 8, endLine: 1, endColumn: 10 },
        },
      },
    ]);
    expect(results[0]?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      {
        deletedRegion: { startLine: 1, startColumn: 8, endLine: 1, endColumn: 10 },
        insertedContent: { text: '。' },
      },
    ]);
    expect(results[1]?.relatedLocations?.[0]).toMatchObject({ id: 1, message: { text: '在这里' } });
    const prints = results.map((r) => r.partialFingerprints?.['jianggao/v1']);
    expect(new Set(prints).size).toBe(results.length);
  });

  it('knows a finding again when lines are put above it', () => {
    const moved = REPORTS.map((r) => ({
      ...r,
      text: `\n${r.text}`,
      diagnostics: r.diagnostics.slice(0, 1).map((d) => ({ ...d, range: range(1, 7, 9) })),
    }));
    const print = (text: string) => (JSON.parse(text) as Log).runs[0]?.results?.[0]?.partialFingerprints;
    expect(print(format('sarif', moved))).toEqual(print(format('sarif')));
  });

  it('names a file outside of the folder by its whole address', () => {
    const out = JSON.parse(format('sarif', [{ file: '../x/讲.txt', text: '', diagnostics: [found({})] }])) as Log;
    expect(out.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({
      uri: 'file:///x/%E8%AE%B2.txt',
    });
  });
});
