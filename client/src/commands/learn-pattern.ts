import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import {
  type LearnPatternParams,
  type LearnPatternResult,
  METHODS,
  type UsePatternArgument,
} from '../../../server/src/lsp/protocol.ts';
import { isSpeech } from '../drafts.ts';
import type { Session } from '../session.ts';
import type { Command } from './command.ts';

const usePattern = 'jianggao.server.usePattern';

/** The open draft, if the writer says that it is the model; `null` where they left. */
const openModel = async (document: TextDocument | undefined): Promise<TextDocument | undefined | null> => {
  if (!document || !isSpeech(document)) return undefined;
  const here = { label: l10n.t('This draft'), description: workspace.asRelativePath(document.uri) };
  const files = { label: l10n.t('Choose files…'), description: l10n.t('One or several finished speeches') };
  const chosen = await window.showQuickPick([here, files], { title: l10n.t('Learn a Pattern from Model Speeches') });
  if (!chosen) return null;
  return chosen === here ? document : undefined;
};

/** Opened by the editor, so that any encoding which it can read will do. */
const chooseModels = async (): Promise<TextDocument[]> => {
  const uris = await window.showOpenDialog({
    canSelectMany: true,
    openLabel: l10n.t('Learn'),
    title: l10n.t('Learn a Pattern from Model Speeches'),
    filters: { [l10n.t('Speeches')]: ['讲稿', 'jianggao', 'txt', 'md'] },
  });
  return Promise.all((uris ?? []).map((uri) => workspace.openTextDocument(uri)));
};

const folderOf = (uri: Uri): Uri => Uri.joinPath(uri, '..');

const placeFor = (name: string, model: TextDocument): Uri | undefined => {
  const folder = workspace.getWorkspaceFolder(model.uri)?.uri ?? workspace.workspaceFolders?.[0]?.uri;
  const beside = model.uri.scheme === 'untitled' ? folder : (folder ?? folderOf(model.uri));
  return beside && Uri.joinPath(beside, `${name.replace(/[（(].*/, '')}.文种.json`);
};

/** Writes the pattern where the writer says; `undefined` where they left. */
const save = async ({ pattern, text }: LearnPatternResult, model: TextDocument): Promise<Uri | undefined> => {
  const defaultUri = placeFor(pattern.name, model);
  const uri = await window.showSaveDialog({
    title: l10n.t('Save the Pattern'),
    filters: { JSON: ['json'] },
    ...(defaultUri && { defaultUri }),
  });
  if (uri) await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
};

/** Offers to hold the drafts here against it: one question, after something that the writer has asked for. */
const offer = async (session: Session, pattern: Uri, draft: TextDocument | undefined): Promise<void> => {
  const use = l10n.t('Use It Here');
  const question = l10n.t('The pattern is saved. Shall the drafts in this folder be written and checked by it?');
  if ((await window.showInformationMessage(question, use)) !== use) return;
  const client = await session.client();
  const asUri = client.code2ProtocolConverter.asUri;
  const argument: UsePatternArgument = { pattern: asUri(pattern), ...(draft && { uri: asUri(draft.uri) }) };
  await client.sendRequest('workspace/executeCommand', { command: usePattern, arguments: [argument] });
};

/** Learns the pattern of a genre from finished speeches (范文), writes it where the writer says, and offers to use it. */
export const learnPattern: Command = {
  id: 'learnPattern',
  run: async (session) => {
    const active = window.activeTextEditor?.document;
    const draft = active && isSpeech(active) ? active : undefined;
    const open = await openModel(draft);
    if (open === null) return;
    const models = open ? [open] : await chooseModels();
    const [first] = models;
    if (!first) return;
    const client = await session.client();
    const params: LearnPatternParams = { texts: models.map((document) => document.getText()) };
    const learned = await client.sendRequest<LearnPatternResult | null>(METHODS.learnPattern, params);
    if (!learned) throw new Error('nothing to learn from');
    const saved = await save(learned, first);
    if (!saved) return;
    await window.showTextDocument(await workspace.openTextDocument(saved), { preview: false });
    void offer(session, saved, draft).catch((error: unknown) => session.log.error(String(error)));
  },
};
