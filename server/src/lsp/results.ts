import type { CancellationToken, Diagnostic, Position } from 'vscode-languageserver';
import type { LanguageService } from '../service/language-service.ts';
import type { OpenDocument } from './documents.ts';
import type { Drafts, ReadyDraft } from './drafts.ts';

/** The findings of one version of a document, as they are sent. */
export interface Result {
  readonly id: string;
  readonly entry: OpenDocument;
  readonly service: LanguageService;
  readonly items: Diagnostic[];
  /** Where the draft was being written when these were made. */
  readonly typedAt: Position | undefined;
  /** Whether something was held back for that. */
  readonly waits: boolean;
}

export interface Results {
  /** Of the document as it is now; undefined where it is no speech. Rejects where the request was cancelled. */
  of(uri: string, token?: CancellationToken): Promise<Result | undefined>;
  /** Those that were made last. */
  get(uri: string): Result | undefined;
  forget(uri: string): void;
}

/** The findings of each document, made once for a version, its settings, and where it is being written. */
export function keepResults(drafts: Drafts, writtenAt: (entry: OpenDocument) => Position | undefined): Results {
  const results = new Map<string, Result>();
  let count = 0;
  return {
    async of(uri, token) {
      const ready = await drafts.ready(uri, token);
      if (!ready) return undefined;
      const { entry, draft, service } = ready;
      const known = results.get(uri);
      const typedAt = writtenAt(entry);
      if (known?.entry === entry && known.service === service && known.typedAt === typedAt) return known;
      const checked = typedAt
        ? whileTyping(ready, typedAt, known)
        : { items: service.doValidation(entry.document, draft), waits: false };
      const fresh = { id: String(++count), entry, service, typedAt, ...checked };
      results.set(uri, fresh);
      return fresh;
    },
    get: (uri) => results.get(uri),
    forget: (uri) => void results.delete(uri),
  };
}

/** What there is to say where a draft is being typed, and whether anything waits for that. */
function whileTyping(
  { entry: { document }, draft, service }: ReadyDraft,
  typedAt: Position,
  before: Result | undefined,
) {
  let waits = false;
  const wasSent = sentIn(before);
  const items = service.doValidation(document, draft, {
    at: document.offsetAt(typedAt),
    isShown(rule, text) {
      const shown = wasSent(rule, text);
      waits ||= !shown;
      return shown;
    },
  });
  return { items, waits };
}

/** Whether a rule's finding on a text is among those that were sent last. */
function sentIn(result: Result | undefined): (rule: string, text: string) => boolean {
  const texts = new Map<string, ReadonlySet<string>>();
  const textsOf = (rule: string): ReadonlySet<string> =>
    new Set(result?.items.flatMap(({ code, range }) => (code === rule ? [result.entry.document.getText(range)] : [])));
  return (rule, text) => {
    const sent = texts.get(rule) ?? textsOf(rule);
    texts.set(rule, sent);
    return sent.has(text);
  };
}
