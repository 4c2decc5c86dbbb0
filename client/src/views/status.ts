import {
  DiagnosticSeverity,
  type ExtensionContext,
  LanguageStatusSeverity,
  l10n,
  languages,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { wholeMinutes } from '../../../server/src/analysis/speaking-time.ts';
import { METHODS, type SegmenterState, type StatsParams, type StatsResult } from '../../../server/src/lsp/protocol.ts';
import { checkPlainText, documentSelector, isSent, isSpeech, languageId } from '../drafts.ts';
import type { Session } from '../session.ts';
import { createFirstTimeNote } from './first-time-note.ts';

/** Milliseconds between the last key press and the new count. */
const settle = 400;

const grouped = (count: number): string => count.toLocaleString('en-US');

/** Speaking time in the words of a clock on the wall: to the minute, and never nought. */
const minutesText = ({ minutes: [shortest, longest] }: StatsResult): string => {
  const whole = wholeMinutes({ shortest, longest });
  return whole === '1' ? l10n.t('about 1 min') : l10n.t('about {0} min', whole);
};

/** How much of the time that was set is left, or how far it is passed; empty where none was set. */
const leftText = ({ timeBudget, speakingMinutes }: StatsResult): string => {
  if (timeBudget === 0) return '';
  const left = timeBudget - speakingMinutes;
  const whole = Math.round(Math.abs(left));
  if (whole === 0) return left < 0 ? l10n.t('a little over') : l10n.t('just in time');
  return left > 0 ? l10n.t('{0} min left', whole) : l10n.t('{0} min over', whole);
};

const budgetText = (stats: StatsResult): string => `${l10n.t('{0} min', stats.timeBudget)} (${leftText(stats)})`;

const segmenterText = (segmenter: SegmenterState): string => {
  switch (segmenter) {
    case 'nodejieba':
      return 'nodejieba';
    case 'jieba-wasm':
      return l10n.t('jieba-wasm (nodejieba is not available here)');
    case 'loading':
      return l10n.t('being loaded');
    case 'none':
      return l10n.t('none: rules that need words stay silent');
  }
};

/** The findings that the problems view lists, and apart from them the hints, which it does not. */
const findingsText = (document: TextDocument): string => {
  const ours = languages.getDiagnostics(document.uri).filter(({ source }) => /^(?:jianggao|讲稿)$/i.test(source ?? ''));
  const hints = ours.filter(({ severity }) => severity === DiagnosticSeverity.Hint).length;
  const listed = grouped(ours.length - hints);
  return hints === 0 ? listed : l10n.t('{0}, and {1} hints', listed, hints);
};

const tooltip = (stats: StatsResult, document: TextDocument): MarkdownString => {
  const rows: readonly (readonly [string, string])[] = [
    [l10n.t('Characters'), grouped(stats.characters)],
    [l10n.t('Speaking time'), minutesText(stats)],
    ...(stats.timeBudget > 0 ? [[l10n.t('Time that was set'), budgetText(stats)] as const] : []),
    [l10n.t('Sections'), grouped(stats.sections)],
    [l10n.t('Findings'), findingsText(document)],
    [l10n.t('Word segmenter'), segmenterText(stats.segmenter)],
  ];
  return new MarkdownString(
    `| | |\n|:--|:--|\n${rows.map(([name, value]) => `| ${name}\u2003 | ${value} |`).join('\n')}`,
  );
};

const show = (item: StatusBarItem, stats: StatsResult, document: TextDocument): void => {
  const left = leftText(stats);
  const length = l10n.t('{0} characters · {1}', grouped(stats.characters), minutesText(stats));
  item.text = left === '' ? length : `${length} · ${left}`;
  item.tooltip = tooltip(stats, document);
  item.show();
};

const createCounts = (): StatusBarItem => {
  const item = window.createStatusBarItem('jianggao.counts', StatusBarAlignment.Right, 101);
  item.name = l10n.t('Jianggao: characters and speaking time');
  item.command = 'workbench.actions.view.problems';
  return item;
};

/** The item behind the braces beside the language name: is the server well, and what does it segment with? */
const createHealth = (context: ExtensionContext, session: Session): ((stats: StatsResult | undefined) => void) => {
  const item = languages.createLanguageStatusItem('jianggao.server', documentSelector(checkPlainText()));
  item.name = l10n.t('Jianggao');
  context.subscriptions.push(item);
  return (stats) => {
    const state = session.state();
    item.busy = state === 'starting' || stats?.segmenter === 'loading';
    item.severity = state === 'failed' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.text =
      state === 'failed'
        ? l10n.t('Jianggao has stopped')
        : stats
          ? l10n.t('Word segmenter: {0}', segmenterText(stats.segmenter))
          : l10n.t('Jianggao');
    item.command =
      state === 'failed'
        ? { title: l10n.t('Restart'), command: 'jianggao.restartServer' }
        : { title: l10n.t('Show Log'), command: 'jianggao.showLog' };
  };
};

const fetchStats = async (session: Session, document: TextDocument): Promise<StatsResult | undefined> => {
  const client = session.running();
  if (!client || !isSent(document, checkPlainText(document.uri))) return undefined;
  try {
    const params: StatsParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    return (await client.sendRequest<StatsResult | null>(METHODS.stats, params)) ?? undefined;
  } catch (error) {
    session.log.debug(`stats: ${String(error)}`);
    return undefined;
  }
};

/** Keeps the status bar true to the active draft. */
export const registerStatus = (context: ExtensionContext, session: Session): void => {
  const counts = createCounts();
  const health = createHealth(context, session);
  const note = createFirstTimeNote(context);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const refresh = async (editor: TextEditor | undefined): Promise<void> => {
    const stats = editor && (await fetchStats(session, editor.document));
    if (window.activeTextEditor !== editor) return;
    health(stats);
    if (!editor || !stats) {
      counts.hide();
      return;
    }
    show(counts, stats, editor.document);
    if (editor.document.languageId !== languageId && isSpeech(editor.document)) note(editor.document);
    if (stats.segmenter === 'loading') later(2 * settle);
  };
  const later = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(window.activeTextEditor), delay);
  };

  context.subscriptions.push(
    counts,
    window.onDidChangeActiveTextEditor(() => later(0)),
    workspace.onDidChangeTextDocument((event) => {
      if (event.document === window.activeTextEditor?.document) later(settle);
    }),
    languages.onDidChangeDiagnostics((event) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (event.uris.some((uri) => uri.toString() === active)) later(settle);
    }),
    session.onDidChange(() => later(0)),
    { dispose: () => clearTimeout(timer) },
  );
  later(0);
};
