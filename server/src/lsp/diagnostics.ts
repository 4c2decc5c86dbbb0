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
  const results = keepResults(drafts);
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const result = await results.of(uri, token).catch((error: unknown) => retrigger(error, token));
    if (result) options.onReported();
    return reportOf(result, previousResultId);
  });
  const push = async (uri: string): Promise<void> => {
    const result = await results.of(uri);
    const version = result ? { version: result.entry.document.version } : {};
    await connection.sendDiagnostics({ uri, ...version, diagnostics: result?.items ?? [] });
    if (result) options.onReported();
  };
  const later = debounced(SETTLE, (uri) => quietly(connection, push(uri)));
  const changed = (uri: string): void => {
    if (!options.pull) later.run(uri);
  };
  return {
    changed,
    closed(uri) {
      results.forget(uri);
      later.cancel(uri);
      if (!options.pull) quietly(connection, connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
    refresh(uris) {
      if (options.pull && options.canRefresh) quietly(connection, connection.languages.diagnostics.refresh());
      uris.forEach(changed);
    },
  };
}

/** The findings of each document, made once for a version and its settings. */
function keepResults(drafts: Drafts) {
  const results = new Map<string, Result>();
  let count = 0;
  return {
    async of(uri: string, token?: CancellationToken): Promise<Result | undefined> {
      const ready = await drafts.ready(uri, token);
      if (!ready) return undefined;
      const { entry, draft, service } = ready;
      const known = results.get(uri);
      if (known?.entry === entry && known.service === service) return known;
      const fresh = { id: String(++count), entry, service, items: service.doValidation(entry.document, draft) };
      results.set(uri, fresh);
      return fresh;
    },
    forget: (uri: string): void => void results.delete(uri),
  };
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

/** Runs `work` for a name when nothing has been asked for it for so many milliseconds. */
function debounced(milliseconds: number, work: (name: string) => void) {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const cancel = (name: string): void => {
    clearTimeout(timers.get(name));
    timers.delete(name);
  };
  const run = (name: string): void => {
    cancel(name);
    const fire = (): void => {
      timers.delete(name);
      work(name);
    };
    timers.set(name, setTimeout(fire, milliseconds));
  };
  return { run, cancel };
}
