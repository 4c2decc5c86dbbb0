import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { debounced } from './debounced.ts';
import type { Drafts } from './drafts.ts';
import { quietly } from './quietly.ts';
import { keepResults, type Result, type Results } from './results.ts';

/** Milliseconds of quiet before a client that cannot pull is sent what was found. */
const SETTLE = 60;

/** Milliseconds without a key after which a writer stops to look at what was written. */
const PAUSE = 4000;

export interface Diagnostics {
  /** A document was opened or changed. */
  changed(uri: string): void;
  closed(uri: string): void;
  saved(uri: string): void;
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
  // A client that neither is pushed nor can be told to ask again would never hear of what waits.
  const canWait = !options.pull || options.canRefresh;
  const typing = debounced(PAUSE, (uri) => {
    if (results.get(uri)?.waits) refresh([uri]);
  });
  const results = keepResults(drafts, ({ uri, typedAt }) => (canWait && typing.isWaiting(uri) ? typedAt : undefined));
  answerPulls(connection, results, options.onReported);
  const push = async (uri: string): Promise<void> => {
    const result = await results.of(uri);
    const version = result ? { version: result.entry.document.version } : {};
    await connection.sendDiagnostics({ uri, ...version, diagnostics: result?.items ?? [] });
    if (result) options.onReported();
  };
  const later = debounced(SETTLE, (uri) => quietly(connection, push(uri)));
  const pushSoon = (uri: string): void => {
    if (!options.pull) later.run(uri);
  };
  const refresh = (uris: readonly string[]): void => {
    if (options.pull && options.canRefresh) quietly(connection, connection.languages.diagnostics.refresh());
    uris.forEach(pushSoon);
  };
  return {
    changed(uri) {
      typing.run(uri);
      pushSoon(uri);
    },
    saved: typing.now,
    closed(uri) {
      results.forget(uri);
      typing.cancel(uri);
      later.cancel(uri);
      if (!options.pull) quietly(connection, connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
    refresh,
  };
}

function answerPulls(connection: Connection, results: Results, onReported: () => void): void {
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const result = await results.of(uri, token).catch((error: unknown) => retrigger(error, token));
    if (result) onReported();
    return reportOf(result, previousResultId);
  });
}

function reportOf(result: Result | undefined, previous: string | undefined): DocumentDiagnosticReport {
  if (!result) return { kind: 'full', items: [] };
  const { id: resultId, items } = result;
  return resultId === previous ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}

/** A client whose request was cancelled keeps what it shows, and asks again. */
function retrigger(error: unknown, token: CancellationToken): never {
  if (!token.isCancellationRequested) throw error;
  throw new ResponseError(LSPErrorCodes.ServerCancelled, 'cancelled', { retriggerRequest: true });
}
