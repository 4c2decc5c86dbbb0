import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  FileChangeType,
  type FileEvent,
  type InitializeResult,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Settings } from '../rules/settings.ts';
import { answerAgents } from './agent-requests.ts';
import { commandNames, runCommands } from './commands.ts';
import { CONFIG_NAME, configFile, placeIn } from './config-files.ts';
import { answerEdits } from './edit-requests.ts';
import { featureCapabilities, provideFeatures } from './features.ts';
import { answerLearning } from './learn-requests.ts';
import { readConfigFile } from './pattern-files.ts';
import type { Platform } from './platform.ts';
import { quietly } from './quietly.ts';
import { answerRequests } from './requests.ts';
import { createSession, type Session } from './session.ts';
import { sectionIn } from './settings.ts';

/** Serves one client. Everything that knows a connection is in this folder; what it answers with is made in service/. */
export function startServer(connection: Connection, platform: Platform): void {
  let greeted = false;
  // Asked whatever nothing else answers: before the greeting, that is everything (LSP 3.17, initialize).
  connection.onRequest((method) =>
    greeted
      ? new ResponseError(ErrorCodes.MethodNotFound, `no such request: ${method}`)
      : new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize comes first'),
  );
  connection.onInitialize((params) => {
    // A second session would know nothing of the documents that are open.
    if (greeted) throw new ResponseError(ErrorCodes.InvalidRequest, 'initialize may be sent only once');
    const session = createSession(connection, platform, params);
    greeted = true;
    answer(connection, session, platform);
    followSettings(connection, session, platform);
    connection.onInitialized(() => {
      subscribe(connection, session.client);
      if (session.client.workspace?.workspaceFolders) followFolders(connection, session);
    });
    return { capabilities: capabilitiesFor(session.client), serverInfo: { name: 'jianggao' } };
  });
  connection.listen();
}

function answer(connection: Connection, session: Session, platform: Platform): void {
  const { client, drafts, locale, segmenter } = session;
  provideFeatures(connection, drafts, {
    snippets: client.textDocument?.completion?.completionItem?.snippetSupport === true,
    snippetEdits: client.workspace?.workspaceEdit?.snippetEditSupport === true,
    pages: client.window?.showDocument?.support === true,
  });
  answerRequests(connection, drafts, locale, segmenter.state, settingsOf(session));
  answerEdits(connection, drafts);
  answerLearning(connection, { ...session, platform });
  answerAgents(connection, session);
  runCommands(connection, {
    ...session,
    canCreate: client.workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    onChanged: session.settingsChanged,
  });
}

/** The settings of a document, or of the first folder. */
const settingsOf =
  ({ services, folders }: Session) =>
  async (uri: string | undefined): Promise<Settings | undefined> => {
    const [folder] = folders;
    const place = uri ?? (folder && placeIn(folder));
    return place === undefined ? undefined : (await services.of(place)).service.settings;
  };

function followSettings(connection: Connection, session: Session, platform: Platform): void {
  const { files, problems, services, settingsChanged } = session;
  const follow = async ({ uri, type }: FileEvent): Promise<void> => {
    const gone = type === FileChangeType.Deleted;
    files.changed(uri, gone);
    if (!uri.endsWith(`/${CONFIG_NAME}`)) return;
    const text = gone ? undefined : await platform.readText(uri);
    if (text === undefined) return problems.clear(uri);
    const file = configFile(uri, text);
    problems.report(file, (await readConfigFile(file, files)).problems);
  };
  connection.onDidChangeConfiguration(({ settings }) => {
    services.push(sectionIn(settings));
    settingsChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const own = changes.filter(({ uri }) => files.concerns(uri));
    for (const change of own) quietly(connection, follow(change));
    if (own.length > 0) settingsChanged();
  });
}

function followFolders(connection: Connection, { folders, settingsChanged }: Session): void {
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    for (const { uri } of removed) folders.delete(uri);
    for (const { uri } of added) folders.add(uri);
    settingsChanged();
  });
}

/** Asks to be told of changed settings, of changed `.jianggao.json` files and of pattern files, which may have any name. */
function subscribe(connection: Connection, { workspace }: ClientCapabilities): void {
  const { client } = connection;
  if (workspace?.didChangeConfiguration?.dynamicRegistration)
    quietly(connection, client.register(DidChangeConfigurationNotification.type, { section: 'jianggao' }));
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
    quietly(
      connection,
      client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: `**/${CONFIG_NAME}` }, { globPattern: '**/*.json' }],
      }),
    );
}

function capabilitiesFor(client: ClientCapabilities): InitializeResult['capabilities'] {
  return {
    ...featureCapabilities,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(client.textDocument?.diagnostic && {
      diagnosticProvider: { identifier: 'jianggao', interFileDependencies: false, workspaceDiagnostics: false },
    }),
    executeCommandProvider: { commands: commandNames },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
