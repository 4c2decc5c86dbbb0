import {
  type Connection,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { COMMANDS } from '../service/code-actions.ts';
import { readConfiguration } from '../service/configuration.ts';
import { addIgnored, setPattern, turnRuleOff, turnRuleOffInFile } from '../service/configuration-edits.ts';
import { pageOf } from '../service/validation.ts';
import type { Edit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import { type Locale, type Localized, render } from '../text/localized.ts';
import { CONFIG_NAME, type ConfigFile, type ConfigFiles, decoded } from './config-files.ts';
import { pathTo } from './pattern-files.ts';
import { METHODS, type UpdateSettingParams, type UsePatternArgument } from './protocol.ts';
import { quietly } from './quietly.ts';
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
  'zh-cn': '.jianggao.json 读不了，或者不合 JSON 语法，没法替您改。请先改正它。',
  en: '.jianggao.json cannot be read or is not valid JSON, so it cannot be edited. Please correct it first.',
};
const NOT_APPLIED: Localized = {
  'zh-cn': '没能改动 .jianggao.json。',
  en: '.jianggao.json could not be changed.',
};
const NOWHERE: Localized = {
  'zh-cn': '这份稿子不在任何文件夹里，没有地方记下这一选择。请先打开它所在的文件夹。',
  en: 'This draft is in no workspace folder, so there is no place to remember that. Open its folder first.',
};

const NO_SETTINGS: Localized = {
  'zh-cn': '这个编辑器不代存设置。请自己在设置里写上 jianggao.rules：{ "{rule}": "off" }。',
  en: 'This editor does not keep settings for others. Put jianggao.rules: { "{rule}": "off" } into them yourself.',
};
const WANTED: Localized = {
  'zh-cn': '已在您的设置里停用。但这份稿子所在文件夹的 .jianggao.json 要求检查，这里以它为准。',
  en: 'Turned off in your settings. The .jianggao.json around this draft asks for the rule, though, and goes before them here.',
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
    else if (command === COMMANDS.turnOffRuleInFile) await turnOffInFile(connection, options, argument);
    else if (command === COMMANDS.turnOffRuleForMe) await turnOffForMe(connection, options, argument);
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
  if (!file) {
    // A lone file has no folder to keep a .jianggao.json in: the editor's own settings remember it.
    const { rule, text } = argument;
    const added = key === 'rules' ? { key, value: { [rule]: 'off' } } : { key, value: [{ rule, text }] };
    if (!(await addToSetting(connection, added))) return say(connection, MessageType.Warning, NOWHERE[options.locale]);
    return options.onChanged();
  }
  const edits = key === 'rules' ? turnRuleOff(file.text, argument.rule) : addIgnored(file.text, argument);
  await applyTo(connection, options, file, edits, argument.rule);
}

/** Changes a `.jianggao.json` in the editor; where that fails, the user is told. */
async function applyTo(
  connection: Connection,
  { files, locale, canCreate, onChanged }: CommandOptions,
  file: ConfigFile,
  wanted: readonly Edit[] | undefined,
  label: string,
): Promise<boolean> {
  const edits = file.unread ? undefined : wanted;
  if (edits?.length === 0) return true;
  const edit = edits && workspaceEdit(file, edits, 'isNew' in file && canCreate);
  const applied = edit !== undefined && (await connection.workspace.applyEdit({ label, edit })).applied;
  if (!edits || !applied) {
    say(connection, MessageType.Warning, (edits ? NOT_APPLIED : NOT_JSON)[locale]);
    return false;
  }
  files.assume({ uri: file.uri, text: applyEdits(file.text, edits) }, file.text);
  onChanged();
  return true;
}

/**
 * Turns a rule off for one draft: by its path in the `.jianggao.json` around it, by its URI in the editor's settings where there
 * is none, and until it is closed where it has no lasting name or the editor keeps no such settings.
 */
async function turnOffInFile(connection: Connection, options: CommandOptions, { uri, rule }: Argument): Promise<void> {
  const { files, services, onChanged } = options;
  const file = (await files.nearest(uri)) ?? emptyFile(files.placeFor(uri));
  const path = file && pathTo(uri, file.uri);
  if (file && path !== undefined) {
    await applyTo(connection, options, file, turnRuleOffInFile(file.text, path, rule), rule);
    return;
  }
  const value = { [decoded(uri)]: { rules: { [rule]: 'off' } } };
  const lasts = uri.startsWith('file:') && (await addToSetting(connection, { key: 'files', value }));
  if (!lasts) services.silence(uri, rule);
  onChanged();
}

/** Turns a rule off in the user's own settings. A `.jianggao.json` that wants it nevertheless goes before them: that is said. */
async function turnOffForMe(connection: Connection, options: CommandOptions, { uri, rule }: Argument): Promise<void> {
  const { files, locale, onChanged } = options;
  if (!(await addToSetting(connection, { key: 'rules', value: { [rule]: 'off' } })))
    return say(connection, MessageType.Warning, render(NO_SETTINGS, locale, { rule }));
  onChanged();
  const file = await files.nearest(uri);
  const level = file && readConfiguration(file.text).settings.rules?.[rule];
  if (level !== undefined && level !== 'off') say(connection, MessageType.Info, WANTED[locale]);
}

/** Asks the client to add to the user's settings; false where it does not know how to. */
const addToSetting = async (connection: Connection, params: UpdateSettingParams): Promise<boolean> =>
  (await connection.sendRequest<unknown>(METHODS.updateSetting, params).catch(() => false)) !== false;

/** Tells the user something. `window.showWarningMessage` would wait until the message is clicked away, and the light bulb with it. */
const say = (connection: Connection, type: MessageType, message: string): void =>
  quietly(connection, connection.sendNotification(ShowMessageNotification.type, { type, message }));

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
