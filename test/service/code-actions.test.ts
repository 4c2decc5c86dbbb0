import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { readConfiguration } from '../../server/src/service/configuration.ts';
import { addIgnored, turnRuleOff, turnRuleOffInFile } from '../../server/src/service/configuration-edits.ts';
import { positionAt } from '../../server/src/service/positions.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { applied, DRAFT, serviceFor } from '../support/service.ts';

const URI = 'file:///draft.jianggao';
const TEXT = '在推进会上的讲话\n各项工作取得成效。。下一步要再加力。\n要抓好落实，。\n';
const service = serviceFor();
const at = (line: number, from: number, to = from) => ({
  start: { line, character: from },
  end: { line, character: to },
});
const actions = (text: string, range: ReturnType<typeof at>, only?: string[]) =>
  service.doCodeActions(parseDraft(text), { uri: URI, range, only, pages: true });
const result = (text: string, action: CodeAction | undefined) =>
  applied(parseDraft(text), action?.edit?.changes?.[URI] ?? []);

describe('code actions', () => {
  it('repair the finding under the caret, with the finding they belong to', () => {
    const [fix] = actions(TEXT, at(1, 8, 9));
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'repeated-punctuation' }] });
    expect(result(TEXT, fix)).toBe(TEXT.replace('。。', '。'));
  });

  it('repair all of this kind', () => {
    const all = actions(TEXT, at(1, 8)).find((a) => a.title.includes('2 处'));
    expect(result(TEXT, all)).toBe(TEXT.replace('。。', '。').replace('，。', '。'));
  });

  it('go on until nothing is left to repair', () => {
    const text = '要抓好落实。，。；\n要跟踪问效，，。\n';
    const [all] = actions(text, at(0, 0), ['source.fixAll.jianggao']);
    expect(result(text, all)).toBe(service.fixAll(parseDraft(text)).text);
  });

  it('add a point that was promised, the one before it ending as the others do', () => {
    const added = (text: string) => {
      const place = at(0, text.indexOf('三'), text.indexOf('三') + 1);
      return result(
        text,
        actions(text, place).find(({ title }) => title.startsWith('补上')),
      );
    };
    const rest = '三是【请填写】。';
    expect(added('要做好三件事：一是抓学习；二是抓落实。')).toBe(`要做好三件事：一是抓学习；二是抓落实；${rest}`);
    expect(added('要做好三件事：一是抓学习，二是抓落实。')).toBe(`要做好三件事：一是抓学习，二是抓落实，${rest}`);
    expect(added('要做好三件事：一是抓学习。二是抓落实。')).toBe(`要做好三件事：一是抓学习。二是抓落实。${rest}`);
    const lines = '要做好三件事：\r\n一是抓学习。\r\n二是抓落实。';
    expect(added(lines)).toBe(`${lines}\r\n${rest}`);
  });

  it('add the one point that a series has left out', () => {
    const added = (text: string, line = 0) => {
      const from = text.split('\n')[line]?.indexOf('三是') ?? 0;
      return result(
        text,
        actions(text, at(line, from, from + 1)).find(({ title }) => title === '补上“二是”'),
      );
    };
    expect(added('一是抓学习；三是抓落实。')).toBe('一是抓学习；二是【请填写】；三是抓落实。');
    expect(added('　　一是抓学习。\n　　三是抓落实。', 1)).toBe(
      '　　一是抓学习。\n　　二是【请填写】。\n　　三是抓落实。',
    );
    expect(added('一是抓学习；\n三是抓落实。', 1)).toBe('一是抓学习；\n二是【请填写】；\n三是抓落实。');
    expect(added('一是抓学习；\r\n三是抓落实。', 1)).toBe('一是抓学习；\r\n二是【请填写】；\r\n三是抓落实。');
    expect(actions('一是抓学习；四是抓落实。', at(0, 6)).filter(({ title }) => title.startsWith('补上'))).toEqual([]);
  });

  it('repair everything only when that is asked for', () => {
    expect(actions(TEXT, at(0, 0))).toEqual([]);
    for (const only of [['source'], ['source.fixAll'], ['source.fixAll.jianggao']]) {
      const [all, ...rest] = actions(TEXT, at(0, 0), only);
      expect(rest).toEqual([]);
      expect(all?.kind).toBe('source.fixAll.jianggao');
    }
    expect(actions(TEXT, at(1, 8), ['refactor'])).toEqual([]);
    expect(actions('要抓好落实。', at(0, 0), ['source.fixAll'])).toEqual([]);
  });

  it('offer to ignore, to turn the rule off and to read about it', () => {
    const commands = actions(TEXT, at(1, 8)).flatMap((a) => (a.command ? [a.command] : []));
    expect(commands.map((c) => [c.command, c.arguments])).toEqual([
      ['jianggao.server.ignore', [{ uri: URI, rule: 'repeated-punctuation', text: '。。' }]],
      ['jianggao.server.turnOffRuleInFile', [{ uri: URI, rule: 'repeated-punctuation' }]],
      ['jianggao.server.turnOffRule', [{ uri: URI, rule: 'repeated-punctuation' }]],
      ['jianggao.server.turnOffRuleForMe', [{ uri: URI, rule: 'repeated-punctuation' }]],
      ['jianggao.server.openRulePage', [{ uri: URI, rule: 'repeated-punctuation' }]],
    ]);
  });

  it('offer no workspace where there is none, and say what ends with an unsaved file', () => {
    const titles = (uri: string) =>
      service
        .doCodeActions(parseDraft(TEXT), { uri, range: at(1, 8), inFolder: false })
        .filter((a) => a.command?.command.includes('turnOff'))
        .map((a) => a.title);
    expect(titles(URI)).toEqual(['在本文件停用“标点重复”', '在我的所有稿件停用“标点重复”']);
    expect(titles('untitled:1')).toEqual(['在本文件停用“标点重复”，到关闭为止', '在我的所有稿件停用“标点重复”']);
  });

  it('offer to silence whatever is found, in all its ways', () => {
    for (const text of [TEXT, DRAFT, '工作汇报\n尊敬的XX：\n一是查。\n三是改,\n']) {
      const draft = parseDraft(text);
      for (const { finding, rule } of service.findings(draft)) {
        const range = { start: positionAt(draft, finding.span.start), end: positionAt(draft, finding.span.end) };
        const silencing = service
          .doCodeActions(draft, { uri: URI, range })
          .flatMap((a) => (a.command && a.command.arguments?.[0].rule === rule.id ? [a.command.command] : []));
        for (const name of ['ignore', 'turnOffRuleInFile', 'turnOffRule', 'turnOffRuleForMe'])
          expect(silencing).toContain(`jianggao.server.${name}`);
      }
    }
  });
});

describe('edits of .jianggao.json', () => {
  const editedBy = (text: string, edits: ReturnType<typeof turnRuleOff>) => applyEdits(text, edits ?? []);

  it('make a new file', () => {
    expect(editedBy('', turnRuleOff('', 'terms'))).toBe('{\n  "rules": {\n    "terms": "off"\n  }\n}\n');
    const text = editedBy('', addIgnored('', { rule: 'terms', text: '“甲”' }));
    expect(readConfiguration(text)).toEqual({ settings: { ignored: [{ rule: 'terms', text: '“甲”' }] }, problems: [] });
  });

  it('keep comments and layout', () => {
    const text =
      '{\n    // 我们的文种\n    "pattern": "auto",\n    "rules": { "heading-level": "hint" } // 宽一些\n}\n';
    const edited = editedBy(text, turnRuleOff(text, 'repeated-punctuation'));
    expect(edited).toContain('// 我们的文种');
    expect(edited).toContain('// 宽一些');
    expect(readConfiguration(edited).settings.rules).toEqual({
      'heading-level': 'hint',
      'repeated-punctuation': 'off',
    });
  });

  it('add to what is ignored, once', () => {
    const text = '{"ignored": [{"rule": "placeholder", "text": "××"}]}';
    const edited = editedBy(text, addIgnored(text, { rule: 'placeholder', text: 'XX' }));
    expect(readConfiguration(edited).settings.ignored).toHaveLength(2);
    expect(addIgnored(edited, { rule: 'placeholder', text: 'XX' })).toEqual([]);
  });

  it('turn a rule off for one draft', () => {
    const text = editedBy('', turnRuleOffInFile('', '会议/发言.讲稿', 'terms'));
    const more = editedBy(text, turnRuleOffInFile(text, '会议/发言.讲稿', 'placeholder'));
    expect(readConfiguration(more)).toEqual({
      settings: { files: { '会议/发言.讲稿': { rules: { terms: 'off', placeholder: 'off' } } } },
      problems: [],
    });
  });

  it('leave a file alone that is no JSON object', () => {
    for (const text of ['[1]', '{"rules":', 'null']) expect(turnRuleOff(text, 'terms')).toBeUndefined();
  });
});
