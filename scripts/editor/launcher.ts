/*
 * Stands in for the VS Code executable in @vscode/test-electron's runTests(): the same arguments, the same meaning of the exit
 * code, no Electron. Also takes `--install-extension FILE`.
 *   EDITOR_TOOLS     where server, Node and Chromium are (JSON), set by scripts/test-editor.ts
 *   EDITOR_RUN       `restricted`: folders are not trusted
 *   EDITOR_REPLIES   folder in which requests of the tests are answered
 *   EDITOR_TIMEOUT   seconds; then exit code 124
 *   EDITOR_DEBUG=1   every log line of server and workbench on stderr
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import util, { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { shotsFolder } from './paths.ts';
import type { WebHostTools } from './setup.ts';
import { installExtension, note, openWorkbench, type Workbench } from './workbench.ts';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'install-extension': { type: 'string' },
    extensionDevelopmentKind: { type: 'string' },
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    locale: { type: 'string' },
  },
});
const option = (name: keyof typeof values): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};
const tools = JSON.parse(process.env.EDITOR_TOOLS ?? '{}') as WebHostTools;
const replies = process.env.EDITOR_REPLIES;

let workbench: Workbench | undefined;
let ending = false;
let spoken = false;
/** What the workbench logged as an error, for when the tests never spoke. */
const errors: string[] = [];
const known = /spdlog|bindings file|watchdog|Service Worker|open-vsx|^Canceled/i;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const finish = async (code: number): Promise<void> => {
  if (ending) return;
  ending = true;
  let exit = code;
  if (exit === 0) {
    await pause(200);
    const crash = workbench?.crash();
    if (crash) {
      console.error(crash);
      exit = 4;
    }
  }
  if (exit !== 0 && !spoken) for (const line of errors.slice(-10)) console.error(line);
  await workbench?.close();
  // runTests() drops what it has not read when we exit.
  await pause(300);
  process.exit(exit);
};

/** What a test can ask of the one who holds the browser. */
interface HostRequest {
  readonly id: string;
  /** `hover` and `click` name an element by its selector. */
  readonly do: 'shot' | 'press' | 'type' | 'compose' | 'hover' | 'click';
  readonly name: string;
}

/** What an input method shows while it composes, one state after the other. */
const compose = async (page: Page, states: readonly string[]): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  for (const text of states) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await pause(60);
  }
  await session.detach();
};

const obey = async (page: Page, request: HostRequest): Promise<void> => {
  switch (request.do) {
    case 'shot':
      mkdirSync(shotsFolder, { recursive: true });
      await page.screenshot({ path: path.join(shotsFolder, `${path.basename(request.name)}.png`) });
      return;
    case 'press':
      return page.keyboard.press(request.name);
    case 'type':
      return page.keyboard.type(request.name, { delay: 20 });
    case 'compose':
      return compose(page, request.name.split('|'));
    case 'hover':
      return page.locator(request.name).first().hover();
    case 'click':
      return page.locator(request.name).first().click({ timeout: 5000 });
  }
};

const answer = async (request: HostRequest): Promise<void> => {
  let error: string | null = null;
  try {
    if (!workbench) throw new Error('the page is not open yet');
    await obey(workbench.page, request);
  } catch (reason) {
    error = String(reason);
  }
  if (replies) writeFileSync(path.join(replies, `${path.basename(request.id)}.json`), JSON.stringify({ error }));
};

/** Everything the workbench logs passes here, the remote extension host's console included. */
const onLog = (kind: string, values: unknown[]): void => {
  const text = util.format(...values);
  const line = /^\[test\] ?([\s\S]*)$/.exec(text)?.[1];
  const request = /^\[host\] (\{.*\})$/.exec(text)?.[1];
  if (line !== undefined) {
    spoken = true;
    console.log(line);
  } else if (request !== undefined) void answer(JSON.parse(request) as HostRequest);
  else if (kind === 'error' && !known.test(text)) errors.push(text);
  if (line === undefined) note(`(${kind}) ${text}`);
};

const main = async (): Promise<void> => {
  const vsix = option('install-extension');
  const extensions = option('extensions-dir');
  if (vsix) process.exit(await installExtension(tools, vsix, extensions ?? ''));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void finish(130));
  setTimeout(
    async () => {
      console.error('the tests did not finish in time');
      mkdirSync(shotsFolder, { recursive: true });
      await workbench?.page.screenshot({ path: path.join(shotsFolder, 'timeout.png') }).catch(() => undefined);
      await finish(124);
    },
    1000 * Number(process.env.EDITOR_TIMEOUT ?? 300),
  ).unref();
  const [development, tests] = [option('extensionDevelopmentPath'), option('extensionTestsPath')];
  const web = option('extensionDevelopmentKind') === 'web' && development && tests ? { development, tests } : undefined;
  workbench = await openWorkbench({
    tools,
    userData: option('user-data-dir'),
    extensions,
    locale: option('locale') ?? 'en',
    workspace: positionals[0],
    restricted: process.env.EDITOR_RUN === 'restricted',
    web,
    payload: (['extensionDevelopmentPath', 'extensionTestsPath'] as const).flatMap((key) => {
      const file = option(key);
      return file && !web ? [[key, file] as const] : [];
    }),
    expose: {
      codeAutomationLog: onLog,
      codeAutomationExit: (code: number) => void setTimeout(() => void finish(code), 0),
    },
    onEnd: (reason) => {
      if (ending) return;
      console.error(reason);
      void finish(3);
    },
  });
};

main().catch((error: unknown) => {
  console.error(error);
  void finish(2);
});
