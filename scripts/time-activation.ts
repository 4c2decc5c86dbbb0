/*
 * What the extension's activation costs in a real VS Code: `npm run bench -- --only activation` runs this and reads its last
 * line, JSON. The packed extension, made small, as it is installed; a new window for each time.
 *   --runs N   windows for each kind of document; 7 by default
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { findEditor, installedIn, installVsix } from './editor/editor.ts';
import { editorFolder, root } from './editor/paths.ts';
import { run } from './editor/run.ts';
import { buildSuite } from './editor/suite.ts';
import { packageExtension } from './package.ts';

/** What is open by then: a document for which no server is started, and one for which it is. */
const opened = { 'no speech': '买菜清单.md', 'a speech': '座谈会发言.讲稿' } as const;

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } });

const profile = mkdtempSync(path.join(tmpdir(), 'jianggao-activation-'));
const at = (part: string): string => path.join(profile, part);

/** VS Code has plain text of its own, for which it would activate the extension before anyone looks. */
const waitToBeAsked = (extension: string): void => {
  const file = path.join(extension, 'package.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), activationEvents: [] }));
};

/** What was measured in one window; one that does not open in time is opened anew, twice. */
const timeOnce = async (executable: string, tests: string, document: string, again = 2): Promise<unknown> => {
  rmSync(at('result.json'), { force: true });
  const ran = runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: path.join(root, 'test/vscode/stub'),
    extensionTestsPath: tests,
    launchArgs: [at('workspace'), `--extensions-dir=${at('extensions')}`, `--user-data-dir=${at('data')}`],
    extensionTestsEnv: { EDITOR_OPEN: document, EDITOR_RESULT: at('result.json') },
  });
  const failed = await ran.then(
    () => false,
    () => true,
  );
  if (failed && again > 0) return timeOnce(executable, tests, document, again - 1);
  await ran;
  return JSON.parse(readFileSync(at('result.json'), 'utf8'));
};

try {
  const editor = await findEditor('newest');
  run('npm', ['run', 'build', '--', '--minify'], root);
  const vsix = packageExtension(path.join(editorFolder, 'jianggao-activation.vsix'));
  cpSync(path.join(root, 'test/fixtures/editor'), at('workspace'), { recursive: true });
  installVsix(editor, vsix, at('extensions'), at('data'));
  waitToBeAsked(installedIn(at('extensions')));
  const tests = path.join(path.dirname(await buildSuite()), 'activation.cjs');
  const times: Record<string, unknown[]> = {};
  for (const [open, document] of Object.entries(opened)) {
    times[open] = [];
    for (let i = 0; i < Number(values.runs); i++) times[open].push(await timeOnce(editor.executable, tests, document));
  }
  console.log(JSON.stringify(times));
} finally {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
