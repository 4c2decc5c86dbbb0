import { l10n, type QuickPickItem, Range, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import { METHODS, type StatsParams, type UnfinishedResult } from '../../../server/src/lsp/protocol.ts';
import type { UnfinishedPlace } from '../../../server/src/service/unfinished.ts';
import { isSpeech } from '../drafts.ts';
import type { Session } from '../session.ts';
import type { Command } from './command.ts';

/** Milliseconds that a remark stays in the status bar. */
const shownFor = 5000;

interface Place {
  readonly range: Range;
  readonly place: UnfinishedPlace;
}

/** What is still to be filled in of the active draft, in document order; `undefined` where there is no draft. */
const findPlaces = async (session: Session): Promise<{ editor: TextEditor; places: Place[] } | undefined> => {
  const editor = window.activeTextEditor;
  if (!editor || !isSpeech(editor.document)) {
    void window.showInformationMessage(l10n.t('Open a draft first.'));
    return undefined;
  }
  const client = await session.client();
  const params: StatsParams = { uri: client.code2ProtocolConverter.asUri(editor.document.uri) };
  const found = (await client.sendRequest<UnfinishedResult>(METHODS.unfinished, params)) ?? [];
  const places = found.map((place) => ({ place, range: client.protocol2CodeConverter.asRange(place.range) }));
  if (places.length === 0) window.setStatusBarMessage(l10n.t('Nothing is left to be filled in.'), shownFor);
  return { editor, places };
};

/** A gap is selected, to be typed over; behind a heading with nothing below it the caret is put. */
const goTo = (editor: TextEditor, { range, place }: Place): void => {
  const start = place.kind === 'placeholder' ? range.start : range.end;
  editor.selection = new Selection(start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
};

/** The one behind the selection or before it, the first behind the last. A gap that is selected is where one is. */
const nextOf = (places: readonly Place[], { start, end, isEmpty }: Selection, step: 1 | -1): number => {
  if (step === 1) {
    const behind = places.findIndex(({ range }) => (isEmpty ? range.end.isAfter(end) : !range.start.isBefore(end)));
    return Math.max(behind, 0);
  }
  const before = places.findLastIndex(({ range }) => (isEmpty ? range.end.isBefore(start) : !range.end.isAfter(start)));
  return before < 0 ? places.length - 1 : before;
};

const go = async (session: Session, step: 1 | -1): Promise<void> => {
  const { editor, places } = (await findPlaces(session)) ?? {};
  if (!editor || !places) return;
  const at = nextOf(places, editor.selection, step);
  const place = places[at];
  if (!place) return;
  goTo(editor, place);
  window.setStatusBarMessage(l10n.t('To be filled in: {0} of {1}', at + 1, places.length), shownFor);
};

interface PlaceItem extends QuickPickItem {
  readonly own: Place;
}

const item = (own: Place): PlaceItem => ({
  label: own.place.text.trim(),
  description:
    own.place.kind === 'placeholder'
      ? l10n.t('line {0}', own.range.start.line + 1)
      : l10n.t('line {0}, nothing below this heading', own.range.start.line + 1),
  ...(own.place.kind === 'placeholder' && { detail: own.place.context }),
  own,
});

/** Lists what is left to be filled in; the draft follows the choice, and goes back where none is made. */
const list = async (session: Session): Promise<void> => {
  const { editor, places } = (await findPlaces(session)) ?? {};
  if (!editor || !places || places.length === 0) return;
  const before = editor.selection;
  const pick = window.createQuickPick<PlaceItem>();
  pick.title = l10n.t('To Be Filled In ({0})', places.length);
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = places.map(item);
  let chosen = false;
  pick.onDidChangeActive(([active]) => active && goTo(editor, active.own));
  pick.onDidAccept(() => {
    chosen = true;
    pick.hide();
  });
  pick.onDidHide(() => {
    pick.dispose();
    if (!chosen) editor.selection = before;
    editor.revealRange(new Range(editor.selection.start, editor.selection.end));
  });
  pick.show();
};

/** Ways to what is still to be filled in. */
export const unfinishedCommands: readonly Command[] = [
  { id: 'nextPlaceholder', run: (session) => go(session, 1) },
  { id: 'previousPlaceholder', run: (session) => go(session, -1) },
  { id: 'listPlaceholders', run: list },
];
