import { type ExtensionContext, l10n, StatusBarAlignment, type TextEditor, window } from 'vscode';
import { countsOf } from '../../../server/src/analysis/counts.ts';
import { isSpeech } from '../drafts.ts';

/** Milliseconds of quiet before a selection is counted: it changes with every move of the mouse. */
const settle = 100;

const grouped = (count: number): string => count.toLocaleString('en-US');

/** What the status bar says of a selection; `undefined` where nothing is selected in a draft. */
const textOf = (editor: TextEditor | undefined): string | undefined => {
  if (!editor || editor.selections.every(({ isEmpty }) => isEmpty) || !isSpeech(editor.document)) return undefined;
  const all = editor.selections.map((selection) => countsOf({ text: editor.document.getText(selection) }));
  const characters = all.reduce((sum, own) => sum + own.characters, 0);
  const withoutPunctuation = all.reduce((sum, own) => sum + own.withoutPunctuation, 0);
  return l10n.t('{0} selected, {1} without punctuation', grouped(characters), grouped(withoutPunctuation));
};

/** Counts what is selected in a draft, as a word processor does. */
export const registerSelectionCount = (context: ExtensionContext): void => {
  const item = window.createStatusBarItem('jianggao.selection', StatusBarAlignment.Right, 101.5);
  item.name = l10n.t('Jianggao: characters of the selection');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    const text = textOf(window.activeTextEditor);
    item.text = text ?? '';
    if (text === undefined) item.hide();
    else item.show();
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(refresh, settle);
  };
  context.subscriptions.push(
    item,
    window.onDidChangeTextEditorSelection(later),
    window.onDidChangeActiveTextEditor(later),
    { dispose: () => clearTimeout(timer) },
  );
};
