import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  /** URIs of workspace folders. */
  readonly folders?: readonly string[];
  /** Answers `workspace/configuration`. */
  readonly settings?: () => unknown;
  readonly initializationOptions?: unknown;
  /** What Node itself is started with. */
  readonly nodeArguments?: readonly string[];
}

/** A client of the built server, over a real stdio connection. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly process: ChildProcess;
  /** Every `window/logMessage` so far. */
  readonly log: readonly string[];
  readonly published: readonly PublishDiagnosticsParams[];
  open(uri: string, text: string, languageId?: string): Promise<void>;
  /** Replaces a range by an incremental change; the version is counted up. */
  change(uri: string, range: Range, text: string): Promise<void>;
  close(uri: string): Promise<void>;
  pull(uri: string): Promise<Diagnostic[]>;
  actions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]>;
  /** The next diagnostics pushed for a document after those already seen that satisfy `when`. */
  pushed(uri: string, when?: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]>;
  /** Ends the session as the protocol asks; the exit code of the server. */
  stop(): Promise<number | null>;
}

export const PULL: ClientCapabilities = {
  workspace: {
    configuration: true,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source', 'source.fixAll'] } },
    },
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
  },
};

/** The same client, but one that cannot pull diagnostics. */
export const PUSH: ClientCapabilities = {
  workspace: PULL.workspace ?? {},
  textDocument: Object.fromEntries(Object.entries(PULL.textDocument ?? {}).filter(([key]) => key !== 'diagnostic')),
};

export async function startClient(options: ClientOptions = {}): Promise<TestClient> {
  const child = spawn(process.execPath, [...(options.nodeArguments ?? []), 'dist/server.cjs', '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const [log, published]: [string[], PublishDiagnosticsParams[]] = [[], []];
  const listeners = new Set<() => void>();
  const versions = new Map<string, number>();
  child.stderr.on('data', (data) => log.push(`stderr: ${data}`));
  connection.onNotification('window/logMessage', (params: { message: string }) => {
    log.push(params.message);
  });
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const listener of listeners) listener();
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('workspace/configuration', (params: { items: unknown[] }) =>
    params.items.map(() => options.settings?.() ?? null),
  );
  connection.listen();
  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: options.folders?.[0] ?? null,
    locale: options.locale ?? 'zh-cn',
    capabilities: options.capabilities ?? PULL,
    initializationOptions: options.initializationOptions,
    workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri.split('/').at(-1) ?? uri })) ?? null,
  });
  await connection.sendNotification('initialized', {});

  const seen = new Map<string, number>();
  return {
    connection,
    initialized,
    process: child,
    log,
    published,
    async open(uri, text, languageId = 'jianggao') {
      versions.set(uri, 1);
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
    },
    async change(uri, range, text) {
      const version = (versions.get(uri) ?? 1) + 1;
      versions.set(uri, version);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      });
    },
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    async pull(uri) {
      const report = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.items;
    },
    actions: (uri, range, only) =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...(only && { only }) },
      }),
    pushed: (uri, when = () => true) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const from = seen.get(uri) ?? 0;
          const index = published.findIndex((p, i) => i >= from && p.uri === uri && when(p.diagnostics));
          if (index < 0) return;
          seen.set(uri, index + 1);
          clearTimeout(timer);
          listeners.delete(look);
          resolve(published[index]?.diagnostics ?? []);
        };
        const timer = setTimeout(() => {
          listeners.delete(look);
          reject(new Error(`nothing of that kind was pushed for ${uri}`));
        }, 20_000);
        listeners.add(look);
        look();
      }),
    async stop() {
      await connection.sendRequest('shutdown');
      const exited = once(child, 'exit');
      await connection.sendNotification('exit');
      const [code] = await exited;
      connection.dispose();
      return code;
    },
  };
}

export const at = (line: number, character: number, endLine = line, endCharacter = character): Range => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});
