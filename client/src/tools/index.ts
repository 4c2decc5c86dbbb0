import {
  type CancellationToken,
  type ExtensionContext,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  l10n,
  lm,
} from 'vscode';
import {
  type AgentCheckParams,
  type AgentCheckResult,
  type AgentOutlineParams,
  type AgentOutlineResult,
  METHODS,
} from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../session.ts';
import { type Asked, readAsked } from './asked-draft.ts';

interface CheckInput extends Asked {
  readonly fix?: boolean;
}

/** What the server is asked about a draft, in its words. */
const paramsFor = async (session: Session, asked: Asked) => {
  const { text, uri } = await readAsked(asked);
  const client = await session.client();
  const params: AgentOutlineParams = { text, ...(uri && { uri: client.code2ProtocolConverter.asUri(uri) }) };
  return { client, params };
};

const nameOf = ({ text, file }: Asked): string =>
  file ?? (text === undefined ? l10n.t('the open draft') : l10n.t('a draft'));

/** A tool that answers with data; the text goes to the language server of this window, and nowhere else. */
const answering = <T extends Asked>(
  saying: (name: string) => string,
  ask: (input: T, token: CancellationToken) => Promise<object>,
): LanguageModelTool<T> => ({
  prepareInvocation: ({ input }) => ({ invocationMessage: saying(nameOf(input)) }),
  invoke: async ({ input }, token) =>
    new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(await ask(input, token)))]),
});

/** Registers the tools that a language model can be given: the same as those of `jianggao mcp`. */
export const registerTools = (context: ExtensionContext, session: Session): void => {
  const check = answering<CheckInput>(
    (name) => l10n.t('Checking {0}', name),
    async (input, token) => {
      const { client, params } = await paramsFor(session, input);
      const asked: AgentCheckParams = { ...params, fix: input.fix === true };
      return client.sendRequest<AgentCheckResult>(METHODS.agentCheck, asked, token);
    },
  );
  const outline = answering<Asked>(
    (name) => l10n.t('Outlining {0}', name),
    async (input, token) => {
      const { client, params } = await paramsFor(session, input);
      return client.sendRequest<AgentOutlineResult>(METHODS.agentOutline, params, token);
    },
  );
  context.subscriptions.push(lm.registerTool('jianggao_check', check), lm.registerTool('jianggao_outline', outline));
};
