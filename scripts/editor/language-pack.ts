/*
 * The language pack for Chinese is not on npm. With this stand-in VS Code runs in the locale zh-cn all the same, so that our
 * own Chinese strings are what is shown and tested; of the workbench itself it translates what our pictures show.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type Contents = Readonly<Record<string, Readonly<Record<string, string>>>>;

const contents: Contents = {
  'vs/workbench/contrib/markers/browser/messages': {
    'markers.panel.title.problems': '问题',
    'problems.view.toggle.label': '切换问题面板',
  },
  'vs/workbench/contrib/outline/browser/outline.contribution': { name: '大纲' },
  'vs/workbench/contrib/files/browser/explorerViewlet': { explore: '资源管理器', folders: '文件夹' },
  'vs/workbench/contrib/timeline/browser/timeline.contribution': { timeline: '时间线' },
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
