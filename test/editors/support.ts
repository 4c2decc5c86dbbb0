import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

const DRAFT = `在座谈会上的发言
各位领导、同志们：
一、抓学习
一是学😀原文。。二是学精神，二是学𠮷典型。四是学身边。我们要抓好整改,不松劲。
二、抓落实
各项工作已经铺开。
`;

export const draftName = '发言 1.讲稿';

export interface Run {
  readonly status: number | null;
  readonly said: string;
  /** Where the draft is, and what the script has written of it: `result.json`. */
  readonly folder: string;
}

/**
 * Runs an editor on a draft, with nothing but the first settings in a language that docs/editors.md tells users to put into a
 * file, as they stand there, and `jianggao` on its PATH.
 */
export function runEditor(language: string, settings: string, command: string, args: readonly string[]): Run {
  const page = readFileSync(join(root, 'docs/editors.md'), 'utf8');
  const [text = ''] = new RegExp(`(?<=^\`\`\`${language}\\n)[\\s\\S]*?(?=^\`\`\`)`, 'm').exec(page) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'jianggao-editors-'));
  mkdirSync(join(folder, 'bin'));
  symlinkSync(join(root, 'dist/cli.js'), join(folder, 'bin/jianggao'));
  writeFileSync(join(folder, settings), text);
  writeFileSync(join(folder, draftName), DRAFT);
  const { error, status, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      ...process.env,
      PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
      DRAFT: join(folder, draftName),
      RESULT: join(folder, 'result.json'),
      HOME: folder,
      LANG: 'C.UTF-8',
      XDG_STATE_HOME: folder,
      XDG_CACHE_HOME: folder,
    },
  });
  if (error) throw new Error(`${command} does not run (${error.message}): npx tsx scripts/editors.ts installs it.`);
  return { status, said: stderr, folder };
}
