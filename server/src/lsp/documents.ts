import type { Connection, Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Draft } from '../draft/draft.ts';
import { parseDraft } from '../draft/parse.ts';
import { typedAt } from './typed-at.ts';

/** An open document and its draft. The draft is read when it is first asked for, from that of the version before. */
export interface OpenDocument {
  readonly uri: string;
  readonly document: TextDocument;
  /** Where this version was typed; undefined where it came in another way. */
  readonly typedAt: Position | undefined;
  draft(): Draft;
}

export interface Documents {
  get(uri: string): OpenDocument | undefined;
  all(): readonly OpenDocument[];
}

export interface DocumentEvents {
  /** A document was opened; `changed` follows. */
  opened(uri: string): void;
  changed(uri: string): void;
  closed(uri: string): void;
  saved(uri: string): void;
}

/** Keeps the documents the client has open, by incremental sync. */
export function keepDocuments(connection: Connection, events: DocumentEvents): Documents {
  const open = new Map<string, OpenDocument>();
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    open.set(uri, entryOf(uri, { document: TextDocument.create(uri, languageId, version, text) }, undefined));
    events.opened(uri);
    events.changed(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges: changes }) => {
    const before = open.get(uri);
    const known = before && states.get(before)?.();
    if (!known) return;
    if (!changes.every(isUsable)) throw new Error(`a change of version ${version} has no text`);
    const { source, draft } = known;
    open.set(
      uri,
      entryOf(uri, { document: source.document, changed: { version, changes, before: source.changed } }, draft),
    );
    events.changed(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (open.delete(uri)) events.closed(uri);
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => events.saved(uri));
  return { get: (uri) => open.get(uri), all: () => [...open.values()] };
}

type Change = TextDocumentContentChangeEvent;

/** Changes that have come since a document was read, the last ones first. */
interface Changed {
  readonly version: number;
  readonly changes: readonly Change[];
  readonly before: Changed | undefined;
}

/** A version as it came: a document, and what has changed in it. Ten thousand changes may come before anyone asks. */
interface Source {
  readonly document: TextDocument;
  readonly changed?: Changed;
}

/** What is known of an entry: its text, and the draft of its version or of the latest one before it that was read. */
const states = new WeakMap<OpenDocument, () => { readonly source: Source; readonly draft: Draft | undefined }>();

function entryOf(uri: string, given: Source, previous: Draft | undefined): OpenDocument {
  let [source, draft, base] = [given, undefined as Draft | undefined, previous];
  const entry: OpenDocument = {
    uri,
    typedAt: given.changed && typedAt(given.changed.changes),
    get document() {
      if (source.changed) source = { document: updated(source.document, source.changed) };
      return source.document;
    },
    draft() {
      if (!draft) {
        draft = parseDraft(entry.document.getText(), base);
        base = undefined;
      }
      return draft;
    },
  };
  states.set(entry, () => ({ source, draft: draft ?? base }));
  return entry;
}

// A document of its own for each version that is asked for: whoever still holds an old one reads the old text.
function updated(document: TextDocument, changed: Changed): TextDocument {
  const { uri, languageId, version } = document;
  const changes: Change[] = [];
  for (let at: Changed | undefined = changed; at; at = at.before)
    for (const change of at.changes.toReversed()) changes.push(change);
  const copy = TextDocument.create(uri, languageId, version, document.getText());
  return TextDocument.update(copy, changes.toReversed(), changed.version);
}

const isUsable = (change: Change): boolean =>
  typeof change?.text === 'string' &&
  (!('range' in change) || (isPlace(change.range?.start) && isPlace(change.range?.end)));

const isPlace = (place: Position | undefined): boolean =>
  typeof place?.line === 'number' && typeof place.character === 'number';
