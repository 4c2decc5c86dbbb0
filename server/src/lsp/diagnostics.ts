import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { LanguageService } from '../service/language-service.ts';
import type { Documents, OpenDocument } from './documents.ts';
import type { Services } from './settings.ts';

/** Milliseconds of quiet before a client that cannot pull is sent what was found. */
const SETTLE = 60;

interface Result {
  readonly id: string;
  readonly entry: OpenDocument;
  readonly service: LanguageService;
  readonly items: Diagnostic[];
}

export interface Diagnostics {
  /** A document was opened or changed, or is to be checked anew. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** Everything is to be checked anew: the settings have changed. */
  refresh(): void;
}

export interface DiagnosticsOptions {
  readonly documents: () => Documents;
  readonly services: () => Services;
  /** Whether the document is one to check: our language, or plain text that reads like a speech. */
  readonly isChecked: (entry: OpenDocument) => boolean;
  readonly pull: boolean;
  readonly canRefresh: boolean;
  /** Called after a document's findings are out. */
  readonly onReported: () => void;
}

/** Answers `textDocument/diagnostic`, and pushes to clients that never ask. */
export function provideDiagnostics(connection: Connection, options: DiagnosticsOptions): Diagnostics {
  const results = new Map<string, Result>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let count = 0;

  const resultFor = async (uri: string, token?: CancellationToken): Promise<Result | undefined> => {
    const service = await options.services().of(uri);
    const entry = options.documents().get(uri);
    if (!entry || token?.isCancellationRequested) return undefined;
    const known = results.get(uri);
    if (known?.entry === entry && known.service === service) return known;
    const items = options.isChecked(entry) ? service.doValidation(entry.document, entry.draft()) : [];
    const fresh = { id: String(++count), entry, service, items };
    results.set(uri, fresh);
    return fresh;
  };

  const push = async (uri: string): Promise<void> => {
    const result = await resultFor(uri);
    if (!result) return;
    const { version } = result.entry.document;
    await connection.sendDiagnostics({ uri, version, diagnostics: result.items });
    options.onReported();
  };

  const report = async (
    uri: string,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> => {
    const result = await resultFor(uri, token);
    // The client keeps what it shows and asks again.
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'cancelled', { retriggerRequest: true });
    setImmediate(options.onReported);
    if (!result) return { kind: 'full', items: [] };
    if (result.id === previous) return { kind: 'unchanged', resultId: result.id };
    return { kind: 'full', resultId: result.id, items: result.items };
  };

  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    report(textDocument.uri, previousResultId, token),
  );

  const changed = (uri: string): void => {
    if (options.pull) return;
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => {
        timers.delete(uri);
        void push(uri);
      }, SETTLE),
    );
  };
  return {
    changed,
    closed(uri) {
      results.delete(uri);
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      if (!options.pull) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    refresh() {
      if (options.canRefresh) void connection.languages.diagnostics.refresh();
      for (const { uri } of options.documents().all()) changed(uri);
    },
  };
}
