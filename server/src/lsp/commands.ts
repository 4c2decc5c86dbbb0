import {
  type Connection,
  LSPErrorCodes,
  ResponseError,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { COMMANDS } from '../service/code-actions.ts';
import { addIgnored, setPattern, turnRuleOff } from '../service/configuration-edits.ts';
import { pageOf } from '../service/validation.ts';
import type { Edit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import type { Locale, Localized } from '../text/localized.ts';
import { CONFIG_NAME, type ConfigFile, type ConfigFiles } from './config-files.ts';
import { pathTo } from './pattern-files.ts';
import { METHODS, type UsePatternArgument } from './protocol.ts';
import type { Services } from './settings.ts';

export interface CommandOptions {
  readonly files: ConfigFiles;
  readonly services: Services;
  readonly locale: Locale;
  /** Whether the client can create files. */
  readonly canCreate: boolean;
  /** The settings of documents have changed. */
  readonly onChanged: () => void;
}

interface Argument {
  readonly uri: string;
  readonly rule: string;
  readonly text: string;
}

const NOT_JSON: Localized = {
  'zh-cn': '.jianggao.json 不合 JSON 语法，改不了。请先改正它。',
  en: '.jianggao.json is not valid JSON and cannot be edited. Please correct it first.',
};
const NOT_APPLIED: Localized = {
  'zh-cn': '没能改动 .jianggao.json。',
  en: '.jianggao.json could not be changed.',
};
const NOWHERE: Localized = {
  'zh-cn': '这份稿子不在任何文件夹里，没有地方记下这一选择。请先打开它所在的文件夹。',
  en: 'This draft is in no workspace folder, so there is no place to remember that. Open its folder first.',
};

export const commandNames: string[] = Object.values(COMMANDS);

/** Runs what the light bulb asks of the server, and our own client: changes of `.jianggao.json`, and the page of a rule. */
export function runCommands(connection: Connection, options: CommandOptions): void {
  connection.onExecuteCommand(async ({ command, arguments: args }) => {
    if (command === COMMANDS.usePattern) return usePattern(connection, options, args?.[0]);
    const argument = argumentIn(args?.[0]);
    if (!argument) throw new ResponseError(LSPErrorCodes.RequestFailed, `${command}: { uri, rule } expected`);
    if (command === COMMANDS.openRulePage)
      await connection.window.showDocument({ uri: pageOf(argument.rule), external: true });
    else if (command === COMMANDS.ignore) await change(connection, options, argument, 'ignored');
    else if (command === COMMANDS.turnOffRule) await change(connection, options, argument, 'rules');
    return null;
  });
}

/** Makes a pattern file the one of the drafts around it. True where it is; false where that could not be written down. */
async function usePattern(connection: Connection, options: CommandOptions, value: unknown): Promise<boolean> {
  const { files } = options;
  const { pattern, uri = pattern } = (value ?? {}) as Partial<UsePatternArgument>;
  if (typeof pattern !== 'string' || typeof uri !== 'string')
    throw new ResponseError(LSPErrorCodes.RequestFailed, `${COMMANDS.usePattern}: { pattern, uri? } expected`);
  // A lone draft has its own folder, one that is not saved yet that of the pattern.
  const beside = new URL(CONFIG_NAME, uri.startsWith('file:') ? uri : pattern).href;
  const file = (await files.nearest(uri)) ?? emptyFile(files.placeFor(uri) ?? beside);
  const path = file && pathTo(pattern, file.uri);
  return (
    file !== undefined && path !== undefined && applyTo(connection, options, file, setPattern(file.text, path), path)
  );
}

type Key = 'ignored' | 'rules';

async function change(connection: Connection, options: CommandOptions, argument: Argument, key: Key): Promise<void> {
  const { files } = options;
  const file = (await files.nearest(argument.uri)) ?? emptyFile(files.placeFor(argument.uri));
  if (!file) return updateSetting(connection, options, argument, key);
  const edits = key === 'rules' ? turnRuleOff(file.text, argument.rule) : addIgnored(file.text, argument);
  await applyTo(connection, options, file, edits, argument.rule);
}

/** Changes a `.jianggao.json` in the editor; where that fails, the user is told. */
async function applyTo(
  connection: Connection,
  { files, locale, canCreate, onChanged }: CommandOptions,
  file: ConfigFile,
  edits: readonly Edit[] | undefined,
  label: string,
): Promise<boolean> {
  if (edits?.length === 0) return true;
  const edit = edits && workspaceEdit(file, edits, 'isNew' in file && canCreate);
  const applied = edit !== undefined && (await connection.workspace.applyEdit({ label, edit })).applied;
  if (!edits || !applied) {
    connection.window.showWarningMessage((edits ? NOT_APPLIED : NOT_JSON)[locale]);
    return false;
  }
  files.assume({ uri: file.uri, text: applyEdits(file.text, edits) }, file.text);
  onChanged();
  return true;
}

// A lone file has no folder to keep a .jianggao.json in: the editor's own settings remember it.
async function updateSetting(
  connection: Connection,
  { services, locale, onChanged }: CommandOptions,
  { uri, rule, text }: Argument,
  key: Key,
): Promise<void> {
  const { rules, ignored } = await services.raw(uri);
  const value =
    key === 'rules'
      ? { ...(rules as object | undefined), [rule]: 'off' }
      : [...(Array.isArray(ignored) ? ignored : []), { rule, text }];
  const done = await connection.sendRequest<unknown>(METHODS.updateSetting, { key, value }).catch(() => false);
  if (done === false) connection.window.showWarningMessage(NOWHERE[locale]);
  else onChanged();
}

const emptyFile = (uri: string | undefined): (ConfigFile & { readonly isNew: true }) | undefined =>
  uri === undefined ? undefined : { uri, text: '', isNew: true };

function workspaceEdit({ uri, text }: ConfigFile, edits: readonly Edit[], create: boolean): WorkspaceEdit {
  const document = TextDocument.create(uri, 'jsonc', 0, text);
  const textEdits = edits.map(({ span, newText }) => ({
    range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
    newText,
  }));
  if (!create) return { changes: { [uri]: textEdits } };
  const edit = TextDocumentEdit.create({ uri, version: null }, textEdits);
  return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, edit] };
}

function argumentIn(value: unknown): Argument | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri, rule, text = '' } = value as Readonly<Record<string, unknown>>;
  return typeof uri === 'string' && typeof rule === 'string' && typeof text === 'string'
    ? { uri, rule, text }
    : undefined;
}
