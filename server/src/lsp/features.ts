import {
  type CancellationToken,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type Connection,
  type Range,
  type SemanticTokens,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { FIX_ALL_KIND } from '../service/code-actions.ts';
import { TYPED } from '../service/on-type.ts';
import { offsetAt } from '../service/positions.ts';
import { TOKEN_LEGEND } from '../service/semantic-tokens.ts';
import type { Drafts, ReadyDraft } from './drafts.ts';

export interface FeatureOptions {
  /** Whether the client understands tab stops in completions. */
  readonly snippets: boolean;
  /** Whether the client takes a snippet as an edit of a code action. */
  readonly snippetEdits: boolean;
  /** Whether the client can open a web page for the server. */
  readonly pages: boolean;
}

/** Behind these a point or heading may follow. A full stop ends paragraphs too, so it counts in drafts only. */
const TRIGGERS = ['；', '（', '。', '：'];
/** Behind these a row of four-character expressions may go on: nothing else is offered there. */
const LINKS = ['、', '，'];

export const featureCapabilities: ServerCapabilities = {
  codeLensProvider: {},
  codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL_KIND] },
  completionProvider: { triggerCharacters: [...TRIGGERS, ...LINKS] },
  documentOnTypeFormattingProvider: { firstTriggerCharacter: TYPED[0], moreTriggerCharacter: TYPED.slice(1) },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  hoverProvider: true,
  selectionRangeProvider: true,
  semanticTokensProvider: { legend: TOKEN_LEGEND, full: true, range: true },
};

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** Answers the requests of the editor, each by one function of the service. */
export function provideFeatures(connection: Connection, drafts: Drafts, options: FeatureOptions): void {
  const answer =
    <P extends DocumentParams, R>(make: (ready: ReadyDraft, params: P) => R) =>
    async (params: P, token: CancellationToken): Promise<R | null> => {
      const ready = await drafts.ready(params.textDocument.uri, token);
      return ready ? make(ready, params) : null;
    };
  connection.onCodeAction(
    answer(({ service, draft, inFolder, entry: { uri, document } }, { range, context: { only } }) => {
      const { pages, snippetEdits: snippets } = options;
      return service.doCodeActions(draft, { uri, range, only, pages, inFolder, snippets, version: document.version });
    }),
  );
  connection.onCodeLens(answer(({ service, draft, codeLens }) => service.getCodeLenses(draft, codeLens)));
  connection.onCompletion(answer((ready, params) => completionAt(ready, params, options)));
  connection.onDocumentOnTypeFormatting(
    // Plain text and Markdown are the writer's own: nothing is put right in them unasked.
    answer(({ service, draft, entry, fullWidthMarks, renumber }, { position, ch }) =>
      entry.document.languageId === 'jianggao'
        ? service.doOnType(draft, position, ch, { fullWidthMarks, renumber })
        : null,
    ),
  );
  connection.onDocumentSymbol(answer(({ service, draft }) => service.findDocumentSymbols(draft)));
  connection.onFoldingRanges(answer(({ service, draft }) => service.getFoldingRanges(draft)));
  connection.onHover(answer(({ service, draft }, { position }) => service.doHover(draft, position)));
  connection.onSelectionRanges(
    answer(({ service, draft }, { positions }) => service.getSelectionRanges(draft, positions)),
  );
  provideTokens(connection, drafts);
}

/** What goes on at a place: behind a comma a row of expressions alone, else whatever may follow. */
function completionAt(
  { service, draft, entry }: ReadyDraft,
  { position, context }: CompletionParams,
  options: FeatureOptions,
): CompletionList | null {
  const typed = context?.triggerCharacter ?? '';
  if (LINKS.includes(typed)) return service.suggestExpressions(draft, position, { asked: false });
  if (typed === '。' && entry.document.languageId !== 'jianggao') return null;
  const asked = context?.triggerKind === CompletionTriggerKind.Invoked;
  return service.doComplete(draft, position, { ...options, asked });
}

/** The four-character expressions as semantic tokens, where the writer has them shown. */
function provideTokens({ languages: { semanticTokens } }: Connection, drafts: Drafts): void {
  const tokens = async (uri: string, token: CancellationToken, range?: Range): Promise<SemanticTokens> => {
    const ready = await drafts.ready(uri, token);
    if (!ready?.showExpressions) return { data: [] };
    const { draft, service } = ready;
    return service.getSemanticTokens(
      draft,
      range && { start: offsetAt(draft, range.start), end: offsetAt(draft, range.end) },
    );
  };
  semanticTokens.on(({ textDocument: { uri } }, token) => tokens(uri, token));
  semanticTokens.onRange(({ textDocument: { uri }, range }, token) => tokens(uri, token, range));
}
