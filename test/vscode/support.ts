import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  extensions,
  languages,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Api } from '../../client/src/client.ts';
import { hostFile } from './run.ts';

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks again and again until there is an answer that is neither `undefined` nor `false`. */
export const waitFor = async <T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  milliseconds = 15_000,
): Promise<T> => {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer as T;
    if (Date.now() > end) assert.fail(`waited in vain for ${what}`);
    await pause(50);
  }
};

export const api = async (): Promise<Api> => {
  const extension = extensions.getExtension<Api>('jianggao.jianggao');
  assert.ok(extension, 'the extension is installed');
  return extension.activate();
};

export const fileUri = (name: string): Uri => {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, name);
};

export const openFile = async (name: string): Promise<TextEditor> =>
  window.showTextDocument(await workspace.openTextDocument(fileUri(name)), { preview: false });

export const openDraft = async (content: string, language = 'jianggao'): Promise<TextEditor> =>
  window.showTextDocument(await workspace.openTextDocument({ language, content }), { preview: false });

/** What is typed before the server runs gets no answer. */
export const serverAnswers = (editor: TextEditor): Promise<boolean> =>
  waitFor(
    'the server',
    async () =>
      (await commands.executeCommand<unknown[]>('vscode.executeDocumentSymbolProvider', editor.document.uri)) !==
      undefined,
  );

/** The rule of a diagnostic of ours; `undefined` for those of others. */
export const ruleOf = ({ code }: Diagnostic): string | undefined =>
  typeof code === 'object' ? String(code.value) : code === undefined ? undefined : String(code);

export const found = (document: TextDocument, rule?: string): Diagnostic[] =>
  languages.getDiagnostics(document.uri).filter((one) => rule === undefined || ruleOf(one) === rule);

export const waitForRule = (document: TextDocument, rule: string): Promise<Diagnostic> =>
  waitFor(`a finding of ${rule}`, () => found(document, rule)[0]);

export const waitWithoutRule = (document: TextDocument, rule: string): Promise<boolean> =>
  waitFor(`no finding of ${rule}`, () => found(document, rule).length === 0);

/**
 * The code actions offered at a finding, as the light bulb lists them. VS Code never answers when providers are registered
 * meanwhile, which ours or other extensions may do at the start: then it is asked again.
 */
export const actionsAt = (
  document: TextDocument,
  { range }: Diagnostic,
  kind = CodeActionKind.QuickFix,
): Promise<CodeAction[]> =>
  waitFor('code actions', () =>
    Promise.race([
      commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind.value, 20),
      pause(3000).then(() => undefined),
    ]),
  );

/** Does what choosing the action does. */
export const apply = async ({ edit, command }: CodeAction): Promise<void> => {
  if (edit) assert.ok(await workspace.applyEdit(edit));
  if (command) await commands.executeCommand(command.command, ...(command.arguments ?? []));
};

export const closeAll = async (): Promise<void> => {
  while (window.activeTextEditor) {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await pause(20);
  }
};

/** Accepts the first suggestion at the caret, again until the document holds the text: a server that has just started is slow. */
export const acceptFirst = async (text: string, document: TextDocument): Promise<void> => {
  await waitFor(`“${text}”`, async () => {
    if (document.getText().includes(text)) return true;
    await commands.executeCommand('editor.action.triggerSuggest');
    await pause(1200);
    await commands.executeCommand('acceptSelectedSuggestion');
    await pause(200);
    return document.getText().includes(text);
  }).catch((error: unknown) => assert.fail(`${String(error)}\n${document.getText()}`));
};

/** The text of a file; `undefined` where there is none. */
export const readFile = async (uri: Uri): Promise<string | undefined> => {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
};

/** Whether the extension runs in a web worker, where there are no processes. */
export const inWorker = process.env.EDITOR_RUN === 'web';

/** Whether someone holds the browser who can press keys and take pictures. */
export const inBrowser = process.env.EDITOR_HOST === 'web';

export interface HostRequest {
  readonly do: 'shot' | 'press' | 'type' | 'compose' | 'hover' | 'click';
  readonly name: string;
}

/** Asks the launcher to act on the page, and waits until it has. */
const askHost = async (request: HostRequest): Promise<void> => {
  // Each test file is a bundle with a copy of this module: a count would begin anew in each.
  const id = crypto.randomUUID();
  console.info(`[host] ${JSON.stringify({ id, ...request })}`);
  const file = Uri.joinPath(hostFile(process.env.EDITOR_REPLIES ?? ''), `${id}.json`);
  const reply = await waitFor(`the launcher to ${request.do}`, async () => (await readFile(file)) || undefined);
  const { error } = JSON.parse(reply) as { error: string | null };
  assert.equal(error, null);
};

/** Types as a hand does, key by key; in a VS Code without a browser by the editor's own command. */
export const type = async (text: string): Promise<void> => {
  if (inBrowser) await askHost({ do: 'type', name: text });
  else for (const key of text) await commands.executeCommand('type', { text: key });
};

/** Composes as an input method does, state by state (separated by |), and leaves the last one unconfirmed. Only in the browser. */
export const compose = (states: string): Promise<void> => askHost({ do: 'compose', name: states });

const keyCommands: Readonly<Record<string, string>> = {
  ArrowDown: 'selectNextSuggestion',
  Tab: 'acceptSelectedSuggestion',
  Escape: 'hideSuggestWidget',
};

export const press = async (key: string, elsewhere = keyCommands[key]): Promise<void> => {
  if (inBrowser) await askHost({ do: 'press', name: key });
  else if (elsewhere) await commands.executeCommand(elsewhere);
};

/** A picture for the eye: `.editor/shots/<run>-<name>.png`. */
export const shot = async (name: string): Promise<void> => {
  if (!inBrowser) return;
  await pause(700);
  await askHost({ do: 'shot', name: `${process.env.EDITOR_RUN}-${name}` });
};

export const onPage = async (request: HostRequest): Promise<void> => {
  if (inBrowser) await askHost(request);
};
