import {
  Disposable,
  type ExtensionContext,
  env,
  l10n,
  languages,
  Range,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { METHODS, type StatisticsResult, type StatsParams } from '../../../server/src/lsp/protocol.ts';
import { isSpeech } from '../drafts.ts';
import type { Session } from '../session.ts';
import { type PageTexts, statisticsBody, statisticsPage } from './statistics-page.ts';

/** Milliseconds between the last key press and the new figures. */
const settle = 600;

const texts = (): PageTexts => ({
  characters: l10n.t('Characters'),
  withoutPunctuation: l10n.t('Without punctuation'),
  time: l10n.t('Speaking time'),
  minutes: l10n.t('{0} min'),
  budget: l10n.t('Time that was set'),
  expressions: l10n.t('Four-character expressions'),
  expressionsShort: l10n.t('Four-char.'),
  perThousand: l10n.t('{0} to a thousand characters'),
  parts: l10n.t('Length of the Parts'),
  part: l10n.t('Part'),
  series: l10n.t('Points'),
  points: l10n.t('{0} points'),
  promised: l10n.t('{0} promised · {1} found'),
  unfinished: l10n.t('To Be Filled In'),
  emptySection: l10n.t('nothing below this heading'),
  sentences: l10n.t('Longest Sentences'),
  count: l10n.t('{0} characters'),
  repeated: l10n.t('Expressions Said Again and Again'),
  times: l10n.t('{0} times'),
  duplicates: l10n.t('Sentences That Stand There Twice'),
  alike: l10n.t('nearly the same'),
  first: l10n.t('the first in line {0}'),
  none: l10n.t('None.'),
  line: l10n.t('line {0}'),
});

const nonceOf = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (n) => n.toString(36)).join('');

/** One view, for the draft that it was asked for or that was turned to since. */
interface View {
  readonly panel: WebviewPanel;
  show(document: TextDocument): Promise<void>;
}

let view: View | undefined;

/** Shows the statistics of a draft beside it. The view follows the writer from draft to draft. */
export const showStatisticsOf = async (
  document: TextDocument,
  session: Session,
  context: ExtensionContext,
): Promise<void> => {
  view ??= createView(session, context);
  await view.show(document);
  view.panel.reveal(undefined, false);
};

/** Where a message of the page leads to; `undefined` for what is no such message. */
const rangeIn = (message: unknown): Range | undefined => {
  const go: unknown = typeof message === 'object' && message !== null && 'go' in message ? message.go : undefined;
  if (!Array.isArray(go) || go.length !== 4 || !go.every((n) => Number.isInteger(n) && n >= 0)) return undefined;
  const [line, character, endLine, endCharacter] = go as [number, number, number, number];
  return new Range(line, character, endLine, endCharacter);
};

const goTo = async (document: TextDocument, range: Range): Promise<void> => {
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = shown?.viewColumn ?? ViewColumn.One;
  await window.showTextDocument(document, { viewColumn, selection: document.validateRange(range) });
};

const createPanel = (root: Uri): WebviewPanel =>
  window.createWebviewPanel('jianggao.statistics', l10n.t('Statistics'), ViewColumn.Beside, {
    enableScripts: true,
    localResourceRoots: [root],
  });

const bodyOf = async (document: TextDocument, session: Session): Promise<string | undefined> => {
  const client = await session.client();
  const params: StatsParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const found = await client.sendRequest<StatisticsResult>(METHODS.statistics, params);
  return found ? statisticsBody(found, texts()) : undefined;
};

const pageOf = (body: string, { webview }: WebviewPanel, root: Uri): string => {
  const asUri = (name: string): string => webview.asWebviewUri(Uri.joinPath(root, name)).toString();
  const [styleUri, scriptUri] = [asUri('statistics.css'), asUri('statistics.js')];
  return statisticsPage(body, { language: env.language, nonce: nonceOf(), styleUri, scriptUri });
};

/** Tells of all that the figures may change with: the draft, the settings, the segmenter that has come. */
const onChange = (panel: WebviewPanel, current: () => TextDocument | undefined, changed: () => void): Disposable =>
  Disposable.from(
    panel.onDidChangeViewState(changed),
    workspace.onDidChangeTextDocument(({ document }) => document === current() && changed()),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('jianggao') && changed()),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const own = current()?.uri.toString();
      if (uris.some((uri) => uri.toString() === own)) changed();
    }),
  );

const createView = (session: Session, context: ExtensionContext): View => {
  const root = Uri.joinPath(context.extensionUri, 'client', 'media');
  const panel = createPanel(root);
  let current: TextDocument | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const refresh = async (): Promise<void> => {
    const document = current;
    if (!document || document.isClosed || !panel.visible) return;
    const body = await bodyOf(document, session).catch((error: unknown) => session.log.debug(`statistics: ${error}`));
    if (body !== undefined && document === current) await panel.webview.postMessage({ body });
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), settle);
  };
  const following = Disposable.from(
    onChange(panel, () => current, later),
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const range = rangeIn(message);
      if (range && current && !current.isClosed) void goTo(current, range);
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      if (!editor || editor.document === current || !isSpeech(editor.document)) return;
      current = editor.document;
      later();
    }),
    { dispose: () => clearTimeout(timer) },
  );
  panel.onDidDispose(() => {
    following.dispose();
    view = undefined;
  });
  context.subscriptions.push(panel);
  const show = async (document: TextDocument): Promise<void> => {
    current = document;
    panel.webview.html = pageOf((await bodyOf(document, session)) ?? '', panel, root);
  };
  return { panel, show };
};
