import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { positionAt } from '../../server/src/service/positions.ts';
import { HOSTILE } from '../fuzz/hostile.ts';
import { serviceFor } from '../support/service.ts';
import { folderOf } from '../support/terminal.ts';

// What someone else has written, in a folder or in a draft, is read: it runs nothing, loads nothing and is no markup.
const root = resolve(import.meta.dirname, '../..');
const CLI = join(root, 'dist/cli.js');

const sources = ['server/src', 'client/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
);
const filesWith = (what: RegExp): string[] => sources.filter(({ text }) => what.test(text)).map(({ name }) => name);

describe('a workspace that is not trusted', () => {
  it('has the extension but for the pattern files that it names; it runs nothing and loads nothing but its own segmenters', () => {
    const { capabilities, contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(capabilities.untrustedWorkspaces).toMatchObject({
      supported: 'limited',
      restrictedConfigurations: ['jianggao.patternFile'],
    });
    // The segmenters, and the server beside the command line; all else by fixed names, which the bundle holds.
    expect(filesWith(/createRequire|\brequire\s*\((?!'[\w./-]+'\))/).sort()).toEqual([
      'server/src/cli/commands/lsp.ts',
      'server/src/segmenter/load.ts',
    ]);
    expect(filesWith(/\bimport\s*\((?!'[\w./-]+'\))/)).toEqual([]);
    expect(filesWith(/child_process|\beval\s*\(|\bnew Function\b|'node:vm'|createTerminal|ShellExecution/)).toEqual([]);
    const settings = Object.keys(contributes.configuration.properties);
    // The one says how much of the protocol goes to the log.
    expect(settings.filter((name) => /path|command|exec|binary|server|url|args/i.test(name))).toEqual([
      'jianggao.trace.server',
    ]);
  });

  it('finds none of its packages loaded in place of ours', () => {
    const folder = folderOf({ '发言.讲稿': '各位领导：\n要攻坚克难、久久为功。\n' });
    for (const name of ['nodejieba', 'jieba-wasm']) {
      for (const place of [`node_modules/${name}`, name]) {
        mkdirSync(join(folder, place), { recursive: true });
        writeFileSync(join(folder, place, 'index.js'), "require('node:fs').writeFileSync('loaded', '')");
      }
    }
    const child = spawnSync(process.execPath, [CLI, 'stats', '--format=json', '.'], { cwd: folder });
    expect(JSON.parse(child.stdout.toString())[0].fourCharacterExpressions).toHaveLength(2);
    expect(existsSync(join(folder, 'loaded'))).toBe(false);
  });

  it('tells nothing of the files that its configuration names', () => {
    const folder = folderOf({
      'a/发言.讲稿': '各位领导：\n要抓落实。。\n',
      'secret.json': '{ "token": "hunter2" ',
      'list.json': '["hunter2"]',
    });
    for (const path of ['../secret.json', '../list.json', `${folder}/secret.json`, '/etc/passwd', '../../etc/x.json']) {
      writeFileSync(join(folder, 'a/.jianggao.json'), JSON.stringify({ pattern: path }));
      const child = spawnSync(process.execPath, [CLI, 'check', 'a'], { cwd: folder });
      const said = child.stdout.toString() + child.stderr.toString();
      expect(said).toContain('.jianggao.json:1:12：');
      expect(said).not.toMatch(/hunter2|root:/);
    }
  });
});

describe('the text of a draft', () => {
  const EVIL = [
    '<script>alert(1)</script>',
    '[点我](command:workbench.action.quit)',
    '![](http://example.com/x.png)',
    '[x](javascript:alert(1))',
    '<a href="javascript:x">',
    '`code` **重** _斜_ ~~删~~ | 表 |',
    '$(warning) \u202e反\u2066转',
  ];
  const texts = [
    ...EVIL.map((evil) =>
      [
        `在${evil}会上的讲话`,
        `各位${evil}：`,
        `我讲三点意见${evil}。`,
        `一、练好“五功”${evil}`,
        `一是读${evil}。。二是写${evil}，攻坚克难。【请填写${evil}】`,
        `二、${evil}`,
        `XX${evil},(好)`,
      ].join('\n'),
    ),
    ...Object.values(HOSTILE).map((make) => make(300)),
  ];

  it('is no markup in a hover', () => {
    const service = serviceFor();
    let hovers = 0;
    for (const draft of texts.map((text) => parseDraft(text))) {
      for (let at = 0; at <= draft.text.length; at += 3) {
        const { contents } = service.doHover(draft, positionAt(draft, at)) ?? {};
        if (!contents) continue;
        hovers++;
        const value = typeof contents === 'object' && 'kind' in contents ? contents.value : expect.fail();
        const active = value.replace(/\\[^\w\s]/g, '').replaceAll('**', '');
        expect(active).not.toMatch(/[<>`[\]|]|\]\(|!\[|\$\(/);
      }
    }
    expect(hovers).toBeGreaterThan(100);
    // The client trusts no Markdown: no command links, no HTML.
    expect(filesWith(/(?<!workspace\.)isTrusted|supportHtml|supportThemeIcons/)).toEqual([]);
  });

  it('disguises no message: controls and marks of direction are shown', () => {
    const service = serviceFor();
    const disguise = /[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/;
    for (const text of texts) {
      const draft = parseDraft(text);
      const found = service.doValidation(TextDocument.create('untitled:1', 'jianggao', 1, text), draft);
      expect(found.filter(({ message }) => typeof message !== 'string' || disguise.test(message))).toEqual([]);
      expect(service.findDocumentSymbols(draft).filter(({ name }) => disguise.test(name))).toEqual([]);
    }
  });
});
