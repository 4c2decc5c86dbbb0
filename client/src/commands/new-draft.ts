import { l10n, type QuickPickItem, SnippetString, window, workspace } from 'vscode';
import {
  METHODS,
  type NewDraftParams,
  type NewDraftResult,
  type PatternsParams,
  type PatternsResult,
} from '../../../server/src/lsp/protocol.ts';
import { MOST_COUNT } from '../../../server/src/patterns/pattern.ts';
import type { GenreInfo } from '../../../server/src/service/genres.ts';
import { languageId } from '../drafts.ts';
import type { Command } from './command.ts';

interface GenreItem extends QuickPickItem {
  readonly genre: GenreInfo;
}

const item = (genre: GenreInfo): GenreItem => ({ label: genre.name, detail: genre.detail, genre });

const title = (): string => l10n.t('New Draft');

/** Numbers of which the genre has none are not asked for. */
const askCount = async (prompt: string, usual: number): Promise<number | undefined> => {
  if (usual === 0) return 0;
  const answer = await window.showInputBox({
    title: title(),
    prompt,
    value: String(usual),
    validateInput: (text) =>
      /^[1-9]\d?$/.test(text.trim()) && Number(text) <= MOST_COUNT
        ? undefined
        : l10n.t('A number from 1 to {0}.', MOST_COUNT),
  });
  return answer === undefined ? undefined : Number(answer.trim());
};

/** What the title leaves open; '' where that stays open. */
const askOccasion = async ({ title: open }: GenreInfo): Promise<string | undefined> => {
  if (!open) return '';
  return window.showInputBox({
    title: title(),
    prompt: l10n.t(
      'The title: “{0}……{1}”. What stands in the gap? Leave it empty to fill it in later.',
      open.before,
      open.after,
    ),
    placeHolder: open.gap,
  });
};

/** Asks for genre, occasion, sections and points, with the genre's usual numbers filled in; `undefined` where the writer left. */
const ask = async (genres: PatternsResult): Promise<NewDraftParams | undefined> => {
  const chosen = await window.showQuickPick(genres.map(item), {
    title: title(),
    placeHolder: l10n.t('Which kind of speech?'),
    matchOnDetail: true,
  });
  if (!chosen) return undefined;
  const { id, sections: usualSections, points: usualPoints } = chosen.genre;
  const occasion = await askOccasion(chosen.genre);
  if (occasion === undefined) return undefined;
  const sections = await askCount(l10n.t('How many sections?'), usualSections);
  if (sections === undefined) return undefined;
  const points = await askCount(l10n.t('How many points in each section?'), usualPoints);
  return points === undefined ? undefined : { pattern: id, occasion, sections, points };
};

export const newDraft: Command = {
  id: 'newDraft',
  run: async (session) => {
    const client = await session.client();
    // A pattern of the writer's own comes from the settings around the file that is open, or of the first folder.
    const open = window.activeTextEditor?.document.uri;
    const place: PatternsParams = open?.scheme === 'file' ? { uri: client.code2ProtocolConverter.asUri(open) } : {};
    const params = await ask(await client.sendRequest<PatternsResult>(METHODS.patterns, place));
    if (!params) return;
    const draft = await client.sendRequest<NewDraftResult>(METHODS.newDraft, { ...params, ...place });
    if (!draft) throw new Error(`the server has no pattern ${params.pattern}`);
    const document = await workspace.openTextDocument({ language: languageId });
    const editor = await window.showTextDocument(document);
    await editor.insertSnippet(new SnippetString(draft.snippet));
  },
};
