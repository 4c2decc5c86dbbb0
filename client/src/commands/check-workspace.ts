import {
  type CancellationToken,
  commands,
  type Diagnostic,
  type DiagnosticCollection,
  type ExtensionContext,
  l10n,
  languages,
  type Progress,
  ProgressLocation,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, DocumentDiagnosticReport } from 'vscode-languageclient';
import { looksLikeSpeech } from '../../../server/src/draft/looks-like-speech.ts';
import { checkPlainText, draftGlob, excludeGlob, isSent, plainTextGlob } from '../drafts.ts';
import type { Session } from '../session.ts';
import type { Command } from './command.ts';

/** Bytes: a larger plain text file is not opened only to see whether it is a speech. */
const largest = 2_000_000;

/** Findings in files that no tab shows. Those in open tabs come from the language client and are not repeated here. */
let found: DiagnosticCollection | undefined;

const shown = (uri: Uri): boolean =>
  window.visibleTextEditors.some((editor) => editor.document.uri.toString() === uri.toString());

/** The collection, emptied. A file that comes into view is from then on the language client's. */
const freshCollection = (context: ExtensionContext): DiagnosticCollection => {
  if (found) {
    found.clear();
    return found;
  }
  const collection = languages.createDiagnosticCollection('jianggao-workspace');
  const handOver = (): void => {
    for (const editor of window.visibleTextEditors) collection.delete(editor.document.uri);
  };
  context.subscriptions.push(collection, window.onDidChangeVisibleTextEditors(handOver));
  found = collection;
  return collection;
};

const readsLikeSpeech = async (uri: Uri): Promise<boolean> => {
  try {
    if (checkPlainText(uri) === 'never' || (await workspace.fs.stat(uri)).size > largest) return false;
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    return checkPlainText(uri) === 'always' || looksLikeSpeech(text);
  } catch {
    return false;
  }
};

const filesToCheck = async (token: CancellationToken): Promise<Uri[]> => {
  const drafts = await workspace.findFiles(draftGlob, excludeGlob, undefined, token);
  const known = new Set(drafts.map(String));
  const plain = await workspace.findFiles(plainTextGlob, excludeGlob, undefined, token);
  for (const uri of plain) {
    if (token.isCancellationRequested) break;
    if (!known.has(String(uri)) && (await readsLikeSpeech(uri))) drafts.push(uri);
  }
  return drafts;
};

const openQuietly = async (uri: Uri, session: Session): Promise<TextDocument | undefined> => {
  try {
    return await workspace.openTextDocument(uri);
  } catch (error) {
    session.log.warn(`${workspace.asRelativePath(uri)}: ${String(error)}`);
    return undefined;
  }
};

const diagnose = async (client: BaseLanguageClient, document: TextDocument): Promise<Diagnostic[]> => {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const report = await client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
  return report.kind === 'full' ? client.protocol2CodeConverter.asDiagnostics(report.items) : [];
};

interface Tally {
  checked: number;
  unread: number;
  withFindings: number;
  findings: number;
}

const checkAll = async (
  session: Session,
  collection: DiagnosticCollection,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<Tally> => {
  const client = await session.client();
  const files = await filesToCheck(token);
  const tally: Tally = { checked: 0, unread: 0, withFindings: 0, findings: 0 };
  for (const uri of files) {
    if (token.isCancellationRequested) break;
    progress.report({ message: workspace.asRelativePath(uri), increment: 100 / files.length });
    const document = await openQuietly(uri, session);
    if (!document) tally.unread += 1;
    if (!document || !isSent(document, checkPlainText(uri))) continue;
    const diagnostics = await diagnose(client, document);
    if (!shown(uri)) collection.set(uri, diagnostics);
    tally.checked += 1;
    tally.findings += diagnostics.length;
    if (diagnostics.length > 0) tally.withFindings += 1;
  }
  return tally;
};

const summary = ({ checked, unread, withFindings, findings }: Tally): string => {
  const read =
    checked === 0
      ? l10n.t('There is no draft in this workspace.')
      : findings === 0
        ? l10n.t('{0} drafts checked, nothing found.', checked)
        : l10n.t('{0} drafts checked: {1} findings in {2} of them.', checked, findings, withFindings);
  return unread === 0 ? read : `${read} ${l10n.t('{0} files could not be read; the log names them.', unread)}`;
};

export const checkWorkspace: Command = {
  id: 'checkWorkspace',
  run: async (session, context) => {
    const collection = freshCollection(context);
    const options = {
      location: ProgressLocation.Notification,
      title: l10n.t('Checking drafts'),
      cancellable: true,
    };
    const tally = await window.withProgress(options, (progress, token) =>
      checkAll(session, collection, progress, token),
    );
    const problems = l10n.t('Show Problems');
    void window
      .showInformationMessage(summary(tally), ...(tally.findings > 0 ? [problems] : []))
      .then((chosen) => chosen === problems && commands.executeCommand('workbench.actions.view.problems'));
  },
};
