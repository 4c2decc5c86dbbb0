import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { LanguageService } from '../service/language-service.ts';
import type { OpenDocument } from './documents.ts';
import type { Drafts } from './drafts.ts';
import { quietly } from './quietly.ts';

/** Milliseconds of quiet before a client that cannot pull is sent what was found. */
const SETTLE = 60;

interface Result {
  readonly id: string;
  readonly entry: OpenDocument;
  readonly service: LanguageService;
  readonly items: Diagnostic[];
}

export interface Diagnostics {
  /** A document was opened or changed. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** All open documents are to be checked anew: the settings have changed. */
  refresh(uris: readonly string[]): void;
}

export interface DiagnosticsOptions {
  /** Whether the client asks for diagnostics; else they are pushed. */
  readonly pull: boolean;
  /** Whether the client can be told to ask again. */
  readonly canRefresh: boolean;
  /** Called after the findings of a draft are out. */
  readonly onReported: () => void;
}

/** Answers `textDocument/diagnostic`, and pushes to clients that never ask. What was sent last stands until new findings come. */
export function provideDiagnostics(connection: Connection, drafts: Drafts, options: DiagnosticsOptions): Diagnostics {
  const results = new Map<string, Result>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let count = 0;

  const resultFor = async (uri: string, token?: CancellationToken): Promise<Result | undefined> => {
    const ready = await drafts.ready(uri, token);
    if (!ready) return undefined;
    const { entry, draft, service } = ready;
    const known = results.get(uri);
    if (known?.entry === entry && known.service === service) return known;
    const fresh = { id: String(++count), entry, service, items: service.doValidation(entry.document, draft) };
    results.set(uri, fresh);
    return fresh;
  };

  const push = async (uri: string): Promise<void> => {
    const result = await resultFor(uri);
    const version = result ? { version: result.entry.document.version } : {};
    await connection.sendDiagnostics({ uri, ...version, diagnostics: result?.items ?? [] });
    if (result) options.onReported();
  };

  const report = async (
    uri: string,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> => {
    const result = await resultFor(uri, token);
    if (!result) return { kind: 'full', items: [] };
    options.onReported();
    const { id: resultId, items } = result;
    return resultId === previous ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  };

  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    report(textDocument.uri, previousResultId, token).catch((error: unknown) => {
      // The client keeps what it shows and asks again.
      if (token.isCancellationRequested)
        throw new ResponseError(LSPErrorCodes.ServerCancelled, 'cancelled', { retriggerRequest: true });
      throw error;
    }),
  );

  const forget = (uri: string): void => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  const changed = (uri: string): void => {
    if (options.pull) return;
    forget(uri);
    timers.set(
      uri,
      setTimeout(() => {
        timers.delete(uri);
        quietly(connection, push(uri));
      }, SETTLE),
    );
  };
  return {
    changed,
    closed(uri) {
      results.delete(uri);
      forget(uri);
      if (!options.pull) quietly(connection, connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
    refresh(uris) {
      if (options.pull && options.canRefresh) quietly(connection, connection.languages.diagnostics.refresh());
      uris.forEach(changed);
    },
  };
}
