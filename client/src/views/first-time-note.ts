import { Disposable, type ExtensionContext, l10n, StatusBarAlignment, type TextDocument, window } from 'vscode';

const key = 'jianggao.plainTextNoted';

/** Long enough to be seen beside the counts, short enough to be gone before it is in the way. */
const shownFor = 60_000;

/** Says in the status bar, once in the life of this installation, that a plain text file is read as a speech. */
export const createFirstTimeNote = (context: ExtensionContext): ((document: TextDocument) => void) => {
  return (document) => {
    if (context.globalState.get(key) === true) return;
    void context.globalState.update(key, true);
    const item = window.createStatusBarItem('jianggao.firstTime', StatusBarAlignment.Right, 102);
    item.name = l10n.t('Jianggao: first speech in plain text');
    item.text = `$(info) ${l10n.t('Read as a speech draft')}`;
    item.tooltip = l10n.t(
      'This text looks like a speech, so Jianggao checks it. Click to change when plain text and Markdown are checked.',
    );
    item.command = 'jianggao.openPlainTextSetting';
    const showBesideIt = (): void => {
      if (window.activeTextEditor?.document === document) item.show();
      else item.hide();
    };
    const following = window.onDidChangeActiveTextEditor(showBesideIt);
    const timer = setTimeout(() => Disposable.from(item, following).dispose(), shownFor);
    context.subscriptions.push(item, following, { dispose: () => clearTimeout(timer) });
    showBesideIt();
  };
};
