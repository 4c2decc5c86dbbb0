import { EventEmitter, type LogOutputChannel, l10n, Uri, window, workspace } from 'vscode';
import type {
  BaseLanguageClient,
  LanguageClientOptions,
  Middleware,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import {
  METHODS,
  type ReadTextParams,
  type ReadTextResult,
  type UpdateSettingParams,
} from '../../server/src/lsp/protocol.ts';
import { added } from './added.ts';
import { checkPlainText, documentSelector } from './drafts.ts';
import { answerAsked } from './four-character.ts';
import { keepCaret } from './on-type.ts';
import { applyAndSave } from './save-configuration.ts';

// The library's enums by value: it is not loaded before there is a speech, which most windows never see.
const never: RevealOutputChannelOn.Never = 4;
const running: State.Running = 2;
const starting: State.Starting = 3;

/** Makes a client that is not started. The one thing the platforms differ in. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export type SessionState = 'idle' | 'starting' | 'running' | 'failed';

/** The server's life, as commands and views see it. */
export interface Session {
  readonly log: LogOutputChannel;
  readonly onDidChange: EventEmitter<void>['event'];
  state(): SessionState;
  /** The running client, starting it where need be; rejects when the server does not start. */
  client(): Promise<BaseLanguageClient>;
  /** The running client, or `undefined`; starts nothing. */
  running(): BaseLanguageClient | undefined;
  restart(): Promise<void>;
  dispose(): Promise<void>;
}

const settingKeys = new Set(['rules', 'ignored', 'files']);

/** A finding silenced for the writer, or in a lone file without a `.jianggao.json` around it, goes to the user's own settings. */
const updateSetting = async ({ key, value }: UpdateSettingParams): Promise<boolean> => {
  if (!settingKeys.has(key)) return false;
  const settings = workspace.getConfiguration('jianggao');
  await settings.update(key, added(settings.inspect(key)?.globalValue, value), true);
  return true;
};

/** What stands in a file of a virtual workspace, which no server can open. */
const readText = async ({ uri }: ReadTextParams): Promise<ReadTextResult> => {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
  } catch {
    return null;
  }
};

/** The figures above a heading lead to those of the whole draft. */
const leadToStatistics: NonNullable<Middleware['provideCodeLenses']> = async (document, token, next) => {
  const lenses = await next(document, token);
  for (const { command } of lenses ?? []) if (command?.command === '') command.command = 'jianggao.showStatistics';
  return lenses;
};

/** The server itself asks to be told of changed settings and of changed `.jianggao.json` files. */
const clientOptions = (log: LogOutputChannel, client: () => BaseLanguageClient | undefined): LanguageClientOptions => ({
  documentSelector: documentSelector(checkPlainText()),
  outputChannel: log,
  revealOutputChannelOn: never,
  diagnosticCollectionName: 'jianggao',
  middleware: {
    workspace: { handleApplyEdit: applyAndSave },
    provideCodeLenses: leadToStatistics,
    provideCompletionItem: answerAsked(client),
    provideOnTypeFormattingEdits: keepCaret,
  },
  // Files that a folder names are read only where the user trusts it.
  initializationOptions: { trusted: workspace.isTrusted },
  diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false },
});

const stateOf = (client: BaseLanguageClient | undefined): SessionState => {
  switch (client?.state) {
    case undefined:
      return 'idle';
    case running:
      return 'running';
    case starting:
      return 'starting';
    default:
      return 'failed';
  }
};

/** The one client of a session: made and started when it is first asked for, and again after it was stopped. */
const keepClient = (createClient: CreateClient, log: LogOutputChannel, onChange: () => void) => {
  let current: BaseLanguageClient | undefined;
  let started: Promise<BaseLanguageClient> | undefined;

  const start = async (): Promise<BaseLanguageClient> => {
    const client = createClient(clientOptions(log, () => current));
    current = client;
    client.onRequest<boolean, void>(METHODS.updateSetting, updateSetting);
    client.onRequest<ReadTextResult, void>(METHODS.readText, readText);
    client.onDidChangeState(onChange);
    await client.start();
    onChange();
    return client;
  };

  return {
    current: () => current,
    started: (): Promise<BaseLanguageClient> => {
      started ??= start().catch((error: unknown) => {
        started = undefined;
        log.error(String(error));
        onChange();
        throw error;
      });
      return started;
    },
    stop: async (): Promise<void> => {
      const client = current;
      await started?.catch(() => undefined);
      current = undefined;
      started = undefined;
      await client?.dispose().catch((error: unknown) => log.warn(String(error)));
      onChange();
    },
  };
};

/** A session in which nothing runs yet. */
export const createSession = (createClient: CreateClient): Session => {
  const log = window.createOutputChannel(l10n.t('Jianggao'), { log: true });
  const changed = new EventEmitter<void>();
  const { current, started, stop } = keepClient(createClient, log, () => changed.fire());
  return {
    log,
    onDidChange: changed.event,
    state: () => stateOf(current()),
    client: started,
    running: () => {
      const client = current();
      return client?.state === running ? client : undefined;
    },
    restart: async () => {
      await stop();
      await started();
    },
    dispose: async () => {
      await stop();
      changed.dispose();
      log.dispose();
    },
  };
};
