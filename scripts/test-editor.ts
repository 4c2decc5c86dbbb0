/*
 * The editor tests, in a real VS Code:  npm run test:editor [-- --only source|lone|restricted|vsix|web|oldest] [--grep TEXT] [--picture] [--oldest]
 * First on the source tree, in English, in a window without a folder, and in a folder that is not trusted; then on the packed
 * VSIX as users install it, in Chinese.
 *   VSCODE_EXECUTABLE=FILE   use this VS Code;  EDITOR_HOST=web   use code-server even where VS Code can be downloaded
 * `--picture` also renews docs/images/editor.png from the Chinese run.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { type Editor, findEditor, installedIn, installVsix } from './editor/editor.ts';
import { editorFolder, root, shotsFolder } from './editor/paths.ts';
import { run } from './editor/run.ts';
import { buildSuite, buildWebSuite } from './editor/suite.ts';
import { packageExtension } from './package.ts';

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string' },
    grep: { type: 'string' },
    picture: { type: 'boolean', default: false },
    oldest: { type: 'boolean', default: false },
  },
});

interface Result {
  readonly passes: number;
  readonly failures: number;
}

interface Run {
  readonly name: string;
  /** Which tests, and what their pictures are called. */
  readonly kind: 'source' | 'lone' | 'restricted' | 'vsix' | 'web';
  readonly locale: string;
  readonly development: string;
  readonly vsix?: string;
  /** Of which tests: those whose titles match. */
  readonly grep?: string;
}

/** Samples that the tests open, in a folder of their own: some of them are changed. */
const makeWorkspace = (profile: string, kind: Run['kind']): string => {
  const workspace = path.join(profile, 'workspace');
  cpSync(path.join(root, 'test/fixtures/editor'), workspace, { recursive: true });
  cpSync(path.join(root, 'samples'), path.join(workspace, 'samples'), { recursive: true });
  if (kind === 'restricted') cpSync(path.join(root, 'test/fixtures/untrusted'), workspace, { recursive: true });
  return workspace;
};

/** Has VS Code run the tests on what a profile holds; a web worker is given them, and the extension, as served files. */
const runTestsIn = async (
  editor: Editor,
  { kind, locale, development, grep }: Run,
  at: (part: string) => string,
): Promise<void> => {
  const web = kind === 'web';
  const environment = {
    EDITOR_RESULT: at('result.json'),
    EDITOR_REPLIES: at('replies'),
    EDITOR_RUN: kind,
    EDITOR_GREP: grep ?? flags.grep,
  };
  const host = { EDITOR_HOST: editor.web ? 'web' : undefined };
  await runTests({
    vscodeExecutablePath: editor.executable,
    extensionDevelopmentPath: web ? installedIn(at('extensions')) : development,
    extensionTestsPath: web ? await buildWebSuite({ ...environment, ...host }) : await buildSuite(),
    launchArgs: [
      ...(kind === 'lone' ? [] : [makeWorkspace(at(''), kind)]),
      ...(web ? ['--extensionDevelopmentKind=web'] : [`--extensions-dir=${at('extensions')}`]),
      `--user-data-dir=${at('data')}`,
      `--locale=${locale}`,
    ],
    extensionTestsEnv: environment,
  });
};

const runOnce = async (editor: Editor, given: Run): Promise<Result> => {
  const profile = mkdtempSync(path.join(tmpdir(), 'jianggao-editor-'));
  const at = (part: string): string => path.join(profile, part);
  const result = at('result.json');
  console.log(`\nEditor tests: ${given.name}`);
  try {
    mkdirSync(at('replies'));
    if (given.vsix) installVsix(editor, given.vsix, at('extensions'), at('data'));
    await runTestsIn(editor, given, at);
  } catch (error) {
    console.error(`VS Code ended with an error: ${String(error)}`);
  }
  // No exit code alone says that the tests ran at all.
  const counts = existsSync(result) ? (JSON.parse(readFileSync(result, 'utf8')) as Result) : { passes: 0, failures: 0 };
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  if (counts.passes + counts.failures > 0) return counts;
  console.error(`No test ran: ${given.name}`);
  return { passes: 0, failures: 1 };
};

const renewPicture = (): void => {
  const taken = path.join(shotsFolder, 'vsix-readme.png');
  if (!existsSync(taken)) throw new Error('The tests took no picture: it needs the run on the VSIX in code-server.');
  mkdirSync(path.join(root, 'docs/images'), { recursive: true });
  copyFileSync(taken, path.join(root, 'docs/images/editor.png'));
  console.log('Renewed docs/images/editor.png');
};

const testSource = (editor: Editor): Promise<Result> =>
  runOnce(editor, { name: 'source tree, English', kind: 'source', locale: 'en', development: root });

/** The source tree once more, in a window without a folder. */
const testLone = (editor: Editor): Promise<Result> =>
  runOnce(editor, { name: 'lone file, no folder', kind: 'lone', locale: 'zh-cn', development: root });

/** In a folder that the user has not said to trust. @vscode/test-electron has VS Code trust all: only our own launcher asks. */
const testRestricted = (editor: Editor): Promise<Result> =>
  editor.web
    ? runOnce(editor, { name: 'restricted mode, English', kind: 'restricted', locale: 'en', development: root })
    : Promise.resolve({ passes: 0, failures: 0 });

/** What users get: the bundles made small, packed, installed; nothing of the source tree is in the way. */
const testPacked = (editor: Editor): Promise<Result> => {
  run('npm', ['run', 'build', '--', '--minify'], root);
  const vsix = packageExtension(path.join(editorFolder, 'jianggao-test.vsix'));
  const development = path.join(root, 'test/vscode/stub');
  return runOnce(editor, { name: 'installed VSIX, Chinese', kind: 'vsix', locale: 'zh-cn', development, vsix });
};

/** The same in a web worker, as on vscode.dev: the universal package, its files served. */
const testWeb = (editor: Editor): Promise<Result> => {
  run('npm', ['run', 'build', '--', '--minify'], root);
  const vsix = packageExtension(path.join(editorFolder, 'jianggao-web-test.vsix'), 'universal');
  return runOnce(editor, { name: 'web worker, Chinese', kind: 'web', locale: 'zh-cn', development: root, vsix });
};

/** What users of the oldest VS Code get, in as many tests as tell whether it starts, finds, repairs and cuts words. */
const testOldest = async (): Promise<Result> => {
  run('npm', ['run', 'build', '--', '--minify'], root);
  const vsix = packageExtension(path.join(editorFolder, 'jianggao-oldest-test.vsix'));
  const development = path.join(root, 'test/vscode/stub');
  const name = 'installed VSIX, oldest VS Code';
  const grep = '^(?:Start|Findings|Fixes) |real segmenter';
  return runOnce(await findEditor('oldest'), { name, kind: 'vsix', locale: 'en', development, vsix, grep });
};

const editor = await findEditor(flags.oldest ? 'oldest' : 'newest');
run('npm', ['run', 'build'], root);
let passed = 0;
let failed = 0;
for (const [name, test] of Object.entries({
  source: testSource,
  lone: testLone,
  restricted: testRestricted,
  vsix: testPacked,
  web: testWeb,
  oldest: testOldest,
})) {
  if (flags.only !== undefined && flags.only !== name) continue;
  const { passes, failures } = await test(editor);
  passed += passes;
  failed += failures;
}
if (flags.picture) renewPicture();
console.log(`\neditor: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
