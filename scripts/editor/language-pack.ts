/*
 * The language pack for Chinese is not on npm. With this stand-in VS Code runs in the locale zh-cn all the same, so that our
 * own Chinese strings are what is shown and tested; of the workbench itself it translates what our pictures show.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type Contents = Readonly<Record<string, Readonly<Record<string, string>>>>;

const contents: Contents = {
  'vs/editor/contrib/codeAction/browser/codeActionMenu': {
    'codeAction.widget.id.quickfix': '快速修复',
    'codeAction.widget.id.more': '更多操作',
    'codeAction.widget.id.source': '源代码操作',
  },
  'vs/editor/contrib/hover/browser/markerHoverParticipant': {
    'view problem': '查看问题',
    noQuickFixes: '没有可用的快速修复',
    'quick fixes': '快速修复…',
  },
  'vs/workbench/browser/parts/editor/editorStatus': {
    singleSelection: '行 {0}，列 {1}',
    spacesSize: '空格: {0}',
  },
  'vs/workbench/browser/parts/titlebar/windowTitle': { devExtensionWindowTitlePrefix: '[扩展开发宿主]' },
  'vs/workbench/contrib/debug/browser/debug.contribution': { debugPanel: '调试控制台' },
  'vs/workbench/contrib/files/browser/explorerViewlet': { explore: '资源管理器', folders: '文件夹' },
  'vs/workbench/contrib/markers/browser/messages': {
    'markers.panel.title.problems': '问题',
    'problems.view.toggle.label': '切换问题面板',
    'markers.panel.at.ln.col.number': '[行 {0}，列 {1}]',
    'markers.panel.filter.placeholder': '筛选器（例如 text、**/*.ts、!**/node_modules/**）',
  },
  'vs/workbench/contrib/outline/browser/outline.contribution': { name: '大纲' },
  'vs/workbench/contrib/outline/browser/outlinePane': {
    'no-symbols': '在文档“{0}”中找不到符号',
    'no-editor': '活动编辑器无法提供大纲信息。',
  },
  'vs/workbench/contrib/output/browser/output.contribution': { output: '输出' },
  'vs/workbench/contrib/preferences/browser/keyboardLayoutPicker': { keyboardLayout: '布局: {0}' },
  'vs/workbench/contrib/remote/browser/remoteExplorer': { ports: '端口' },
  'vs/workbench/contrib/remote/browser/tunnelView': { 'remote.tunnel': '端口' },
  'vs/workbench/contrib/terminal/browser/terminal.contribution': { terminal: '终端' },
  'vs/workbench/contrib/timeline/browser/timelinePane': { timeline: '时间线' },
};

const packId = { id: 'jianggao.stand-in-zh-cn' };

/** Writes the stand-in into a user data folder, before the server that reads it starts. */
export const writeLanguagePack = (userData: string): void => {
  const folder = path.join(userData, 'stand-in-zh-cn');
  mkdirSync(folder, { recursive: true });
  const main = path.join(folder, 'main.i18n.json');
  const text = JSON.stringify({ version: '1.0.0', contents });
  writeFileSync(main, text);
  const pack = {
    hash: createHash('md5').update(text).digest('hex'),
    extensions: [{ extensionIdentifier: packId, version: '1.0.0' }],
    translations: { vscode: main },
    label: '中文(简体)',
  };
  writeFileSync(path.join(userData, 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }));
};
