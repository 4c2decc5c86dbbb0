import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Draft } from '../draft/draft.ts';
import { looksLikeSpeech } from '../draft/looks-like-speech.ts';
import type { CodeLensLevels } from '../service/code-lens.ts';
import type { LanguageService } from '../service/language-service.ts';
import { memo } from '../text/memo.ts';
import type { Documents, OpenDocument } from './documents.ts';
import type { CheckPlainText } from './protocol.ts';
import type { RuleErrors } from './rule-errors.ts';
import type { Services } from './settings.ts';

/** A draft that is ready to be worked on, with the service that its settings ask for. */
export interface ReadyDraft {
  readonly entry: OpenDocument;
  readonly draft: Draft;
  /** Above which headings a line with figures stands. */
  readonly codeLens: CodeLensLevels;
  /** Whether four-character expressions are shown in the text. */
  readonly showExpressions: boolean;
  readonly service: LanguageService;
  /** Whether there is a folder in which to remember something about it. */
  readonly inFolder: boolean;
  /** Whether half-width marks typed behind Chinese become full-width. */
  readonly fullWidthMarks: boolean;
  /** Whether what is put in between renumbers what is behind it as one types. */
  readonly renumber: boolean;
}

/** Finds the draft behind a URI. */
export interface Drafts {
  /**
   * The open document as it is now; undefined where it is not open, or no speech. Rejects where the request has been
   * cancelled: the client keeps what it shows.
   */
  ready(uri: string, token?: CancellationToken): Promise<ReadyDraft | undefined>;
}

export function findDrafts(documents: Documents, services: Services, errors: RuleErrors): Drafts {
  return {
    async ready(uri, token) {
      // Changes and cancellations that have arrived meanwhile go first.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const { checkPlainText, ...resolved } = await services.of(uri);
      if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      const entry = documents.get(uri);
      if (!entry || !isChecked(entry, checkPlainText)) return undefined;
      errors.during(entry);
      return { ...resolved, entry, draft: entry.draft() };
    },
  };
}

const readsLikeSpeech: (entry: OpenDocument) => boolean = memo(({ document }) => looksLikeSpeech(document.getText()));

function isChecked(entry: OpenDocument, plain: CheckPlainText): boolean {
  if (entry.document.languageId === 'jianggao') return true;
  return plain === 'always' || (plain === 'auto' && readsLikeSpeech(entry));
}
