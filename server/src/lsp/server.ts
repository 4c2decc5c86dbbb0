import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { localeOf } from '../text/localized.ts';
import { commandNames, runCommands } from './commands.ts';
import { CONFIG_NAME, keepConfigFiles } from './config-files.ts';
import { reportConfigProblems } from './config-problems.ts';
import { provideDiagnostics } from './diagnostics.ts';
import { keepDocuments } from './documents.ts';
import { findDrafts } from './drafts.ts';
import { featureCapabilities, provideFeatures } from './features.ts';
import type { Platform } from './platform.ts';
import { quietly } from './quietly.ts';
import { answerRequests } from './requests.ts';
import { logRuleErrors } from './rule-errors.ts';
import { holdSegmenter } from './segmenter.ts';
import { keepServices, sectionIn } from './settings.ts';

/** Serves one client. Everything that knows a connection is in this folder; what it answers with is made in service/. */
export function startServer(connection: Connection, platform: Platform): void {
  connection.onInitialize((params) => initialize(connection, platform, params));
  connection.listen();
}

function initialize(connection: Connection, platform: Platform, params: InitializeParams): InitializeResult {
  const { capabilities: client } = params;
  const locale = localeOf(params.locale);
  let folders = foldersIn(params);
  const errors = logRuleErrors((message) => connection.console.error(message));
  const segmenter = holdSegmenter(connection, platform);
  const problems = reportConfigProblems(connection, locale);
  const files = keepConfigFiles(platform, () => folders);
  const services = keepServices(connection, {
    locale,
    pull: client.workspace?.configuration === true,
    initial: sectionIn((params.initializationOptions as { settings?: unknown } | undefined)?.settings),
    files,
    onConfigFile: problems.report,
    onSettings: ({ words }) => segmenter.addWords(words),
    onRuleError: errors.report,
  });
  const documents = keepDocuments(connection, {
    opened(uri) {
      // No watcher tells of a .jianggao.json above the workspace.
      files.forget(uri);
      services.refresh(uri);
    },
    changed: (uri) => diagnostics.changed(uri),
    closed(uri) {
      services.refresh(uri);
      diagnostics.closed(uri);
    },
  });
  const drafts = findDrafts(documents, services, errors);
  const diagnostics = provideDiagnostics(connection, drafts, {
    pull: client.textDocument?.diagnostic !== undefined,
    canRefresh: client.workspace?.diagnostics?.refreshSupport === true,
    onReported: segmenter.start,
  });
  const settingsChanged = (): void => {
    services.refresh();
    diagnostics.refresh(documents.all().map(({ uri }) => uri));
  };
  provideFeatures(connection, drafts, {
    snippets: client.textDocument?.completion?.completionItem?.snippetSupport === true,
    pages: client.window?.showDocument?.support === true,
  });
  answerRequests(connection, drafts, locale, segmenter.state);
  runCommands(connection, {
    files,
    services,
    locale,
    canCreate: client.workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    onChanged: settingsChanged,
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    services.push(sectionIn(settings));
    settingsChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes.filter((change) => change.uri.endsWith(`/${CONFIG_NAME}`))) {
      const gone = type === FileChangeType.Deleted;
      files.changed(uri, gone);
      if (gone) problems.clear(uri);
      else void platform.readText(uri).then((text) => text !== undefined && problems.report({ uri, text }));
    }
    settingsChanged();
  });
  connection.onInitialized(() => {
    subscribe(connection, client);
    if (!client.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
      settingsChanged();
    });
  });
  return { capabilities: capabilitiesFor(client), serverInfo: { name: 'jianggao' } };
}

const foldersIn = ({ workspaceFolders, rootUri }: InitializeParams): string[] =>
  workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);

/** Asks to be told of changed settings and of changed `.jianggao.json` files. */
function subscribe(connection: Connection, { workspace }: ClientCapabilities): void {
  const { client } = connection;
  if (workspace?.didChangeConfiguration?.dynamicRegistration)
    quietly(connection, client.register(DidChangeConfigurationNotification.type, { section: 'jianggao' }));
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
    quietly(
      connection,
      client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${CONFIG_NAME}` }] }),
    );
}

function capabilitiesFor(client: ClientCapabilities): InitializeResult['capabilities'] {
  return {
    ...featureCapabilities,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.textDocument?.diagnostic && {
      diagnosticProvider: { identifier: 'jianggao', interFileDependencies: false, workspaceDiagnostics: false },
    }),
    executeCommandProvider: { commands: commandNames },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
