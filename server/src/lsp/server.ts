import {
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { looksLikeSpeech } from '../draft/looks-like-speech.ts';
import { localeOf } from '../text/localized.ts';
import { provideDiagnostics } from './diagnostics.ts';
import { keepDocuments, type OpenDocument } from './documents.ts';
import type { Platform } from './platform.ts';
import { keepServices, type Services } from './settings.ts';

/** Serves one client. Everything that knows a connection is in this folder; what it answers with is made in service/. */
export function startServer(connection: Connection, _platform: Platform): void {
  connection.onInitialize((params) => initialize(connection, params));
  connection.listen();
}

function initialize(connection: Connection, params: InitializeParams): InitializeResult {
  const { capabilities } = params;
  const services: Services = keepServices(connection, {
    locale: localeOf(params.locale),
    pull: capabilities.workspace?.configuration === true,
    onRuleError: (rule, error) => connection.console.error(`${rule}: ${String(error)}`),
  });
  const documents = keepDocuments(connection, {
    changed: (uri) => diagnostics.changed(uri),
    closed: (uri) => diagnostics.closed(uri),
  });
  const diagnostics = provideDiagnostics(connection, {
    documents: () => documents,
    services: () => services,
    isChecked,
    pull: capabilities.textDocument?.diagnostic !== undefined,
    canRefresh: capabilities.workspace?.diagnostics?.refreshSupport === true,
    onReported: () => {},
  });
  connection.onDidChangeConfiguration(() => {
    services.refresh();
    diagnostics.refresh();
  });
  return { capabilities: capabilitiesFor(capabilities), serverInfo: { name: 'jianggao' } };
}

const isChecked = ({ document }: OpenDocument): boolean =>
  document.languageId === 'jianggao' || looksLikeSpeech(document.getText());

function capabilitiesFor(client: ClientCapabilities): InitializeResult['capabilities'] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.textDocument?.diagnostic && {
      diagnosticProvider: { identifier: 'jianggao', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}
