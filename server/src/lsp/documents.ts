import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Draft } from '../draft/draft.ts';
import { parseDraft } from '../draft/parse.ts';

/** An open document and its draft. The draft is read when it is first asked for, from that of the version before. */
export interface OpenDocument {
  readonly uri: string;
  readonly document: TextDocument;
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
}

/** Keeps the documents the client has open, by incremental sync. */
export function keepDocuments(connection: Connection, events: DocumentEvents): Documents {
  const open = new Map<string, OpenDocument>();
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    open.set(uri, entryOf(TextDocument.create(uri, languageId, version, text), undefined));
    events.opened(uri);
    events.changed(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const before = open.get(uri);
    if (!before) return;
    const { languageId } = before.document;
    const previous = lastDraft(before);
    // A document of its own for each version: whoever still holds the old one reads the old text.
    const copy = TextDocument.create(uri, languageId, version, before.document.getText());
    open.set(uri, entryOf(TextDocument.update(copy, contentChanges, version), previous));
    events.changed(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (open.delete(uri)) events.closed(uri);
  });
  return { get: (uri) => open.get(uri), all: () => [...open.values()] };
}

const drafts = new WeakMap<OpenDocument, () => Draft | undefined>();

/** The draft of a version, or of the latest version before it that was read. */
const lastDraft = (entry: OpenDocument): Draft | undefined => drafts.get(entry)?.();

function entryOf(document: TextDocument, previous: Draft | undefined): OpenDocument {
  let [draft, base] = [undefined as Draft | undefined, previous];
  const entry: OpenDocument = {
    uri: document.uri,
    document,
    draft() {
      if (!draft) {
        draft = parseDraft(document.getText(), base);
        base = undefined;
      }
      return draft;
    },
  };
  drafts.set(entry, () => draft ?? base);
  return entry;
}
