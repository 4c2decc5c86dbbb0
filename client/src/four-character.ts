import { CompletionTriggerKind, type TextEditor } from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import {
  METHODS,
  type SuggestExpressionsParams,
  type SuggestExpressionsResult,
} from '../../server/src/lsp/protocol.ts';

/** Where four-character expressions were asked for outright; `fresh` until they have been fetched. */
interface Asked {
  readonly uri: string;
  readonly line: number;
  readonly fresh: boolean;
}

let asked: Asked | undefined;

/** The next completion at the caret is of four-character expressions, whatever stands before it. */
export const askForExpressions = ({ document, selection }: TextEditor): void => {
  asked = { uri: document.uri.toString(), line: selection.active.line, fresh: true };
};

/** Completes with expressions where they were asked for, and as long as that list is being narrowed down; else as ever. */
export const answerAsked =
  (client: () => BaseLanguageClient | undefined): NonNullable<Middleware['provideCompletionItem']> =>
  async (document, position, context, token, next) => {
    const running = client();
    const here = asked?.uri === document.uri.toString() && asked.line === position.line ? asked : undefined;
    const goesOn = context.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions;
    asked = here && { ...here, fresh: false };
    if (!running || !here || !(here.fresh || goesOn)) {
      asked = undefined;
      return next(document, position, context, token);
    }
    const params: SuggestExpressionsParams = {
      uri: running.code2ProtocolConverter.asUri(document.uri),
      position: running.code2ProtocolConverter.asPosition(position),
    };
    const list = await running.sendRequest<SuggestExpressionsResult>(METHODS.suggestExpressions, params, token);
    return list ? running.protocol2CodeConverter.asCompletionResult(list, undefined, token) : [];
  };
