import { l10n, type QuickPickItem, SnippetString, window, workspace } from 'vscode';
import { languageId } from '../drafts.ts';
import { method, type NewDraft, type NewDraftParams, type PatternInfo } from '../protocol.ts';
import type { Command } from './command.ts';

interface PatternItem extends QuickPickItem {
  readonly pattern: PatternInfo;
}

const item = (pattern: PatternInfo): PatternItem => ({
  label: pattern.name,
  ...(pattern.detail === undefined ? {} : { detail: pattern.detail }),
  pattern,
});

const askCount = async (prompt: string, usual: number): Promise<number | undefined> => {
  const answer = await window.showInputBox({
    prompt,
    value: String(usual),
    validateInput: (text) => (/^(?:[1-9]|1\d|20)$/.test(text.trim()) ? undefined : l10n.t('A number from 1 to 20.')),
  });
  return answer === undefined ? undefined : Number(answer.trim());
};

/** Asks for genre, sections and points, with the genre's usual numbers filled in; `undefined` where the writer left. */
const ask = async (patterns: readonly PatternInfo[]): Promise<NewDraftParams | undefined> => {
  const chosen = await window.showQuickPick(patterns.map(item), {
    title: l10n.t('New Draft'),
    placeHolder: l10n.t('Which kind of speech?'),
    matchOnDetail: true,
  });
  if (!chosen) return undefined;
  const { id, sections: usualSections, points: usualPoints } = chosen.pattern;
  if (usualSections === undefined) return { pattern: id };
  const sections = await askCount(l10n.t('How many sections?'), usualSections);
  if (sections === undefined) return undefined;
  if (usualPoints === undefined) return { pattern: id, sections };
  const points = await askCount(l10n.t('How many points in each section?'), usualPoints);
  return points === undefined ? undefined : { pattern: id, sections, points };
};

export const newDraft: Command = {
  id: 'newDraft',
  run: async (session) => {
    const client = await session.client();
    const params = await ask(await client.sendRequest<readonly PatternInfo[]>(method.patterns));
    if (!params) return;
    const draft = await client.sendRequest<NewDraft | null>(method.newDraft, params);
    if (!draft) throw new Error(`the server has no pattern ${params.pattern}`);
    const document = await workspace.openTextDocument({ language: languageId });
    const editor = await window.showTextDocument(document);
    await editor.insertSnippet(new SnippetString(draft.snippet));
  },
};
