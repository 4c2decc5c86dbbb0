import { type ExtensionContext, type TextDocument, workspace } from 'vscode';
import { registerCommands } from './commands/index.ts';
import { isSpeech } from './drafts.ts';
import { type CreateClient, createSession, type Session } from './session.ts';
import { registerTools } from './tools/index.ts';
import { registerSelectionCount } from './views/selection-count.ts';
import { registerStatus } from './views/status.ts';

/** Milliseconds of quiet after which a text that is being written is looked at: is it a speech by now? */
const settle = 800;

/** Starts the server with the first speech of the window, and only then. */
const startWithFirstSpeech = (context: ExtensionContext, session: Session): void => {
  const waiting = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  const look = (document: TextDocument): void => {
    if (session.state() === 'idle' && isSpeech(document)) session.client().catch(() => undefined);
  };
  // In a turn of its own: reading the client's library takes several times what the rest of the activation does.
  const first = setTimeout(() => workspace.textDocuments.forEach(look));
  const forget = (document: TextDocument): void => {
    clearTimeout(waiting.get(document));
    waiting.delete(document);
  };
  const later = (document: TextDocument): void => {
    if (session.state() !== 'idle') return;
    forget(document);
    waiting.set(
      document,
      setTimeout(() => {
        waiting.delete(document);
        look(document);
      }, settle),
    );
  };
  context.subscriptions.push(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument((event) => later(event.document)),
    workspace.onDidCloseTextDocument(forget),
    { dispose: () => [...waiting.keys()].forEach(forget) },
    { dispose: () => clearTimeout(first) },
  );
};

/** Which documents are sent depends on this setting, and the protocol has no way to change that while running. */
const restartWhenSelectorChanges = (context: ExtensionContext, session: Session): void => {
  context.subscriptions.push(
    workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('jianggao.checkPlainText')) return;
      if (session.state() !== 'idle') void session.restart().catch(() => undefined);
      else if (workspace.textDocuments.some(isSpeech)) void session.client().catch(() => undefined);
    }),
  );
};

/** What was held back in a folder that was not trusted is read when it is. */
const restartWhenTrusted = (context: ExtensionContext, session: Session): void => {
  context.subscriptions.push(
    workspace.onDidGrantWorkspaceTrust(() => {
      if (session.state() !== 'idle') void session.restart().catch(() => undefined);
    }),
  );
};

/** What the extension gives to other extensions and to its tests. */
export interface Api {
  readonly session: Session;
}

/** Wires the extension up; the platform decides only how a client reaches its server. */
export const startClient = (context: ExtensionContext, createClient: CreateClient): Api => {
  const session = createSession(createClient);
  context.subscriptions.push({ dispose: () => void session.dispose() });
  registerCommands(context, session);
  registerStatus(context, session);
  registerSelectionCount(context);
  registerTools(context, session);
  restartWhenSelectorChanges(context, session);
  restartWhenTrusted(context, session);
  startWithFirstSpeech(context, session);
  return { session };
};
