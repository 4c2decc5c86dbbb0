import {
  type CancellationToken,
  type ExtensionContext,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  l10n,
  lm,
  type PreparedToolInvocation,
} from 'vscode';
import {
  type AgentCheckParams,
  type AgentCheckResult,
  type AgentOutlineParams,
  type AgentOutlineResult,
  METHODS,
} from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../session.ts';
import { type Asked, placeOf, readAsked, whyAsk } from './asked-draft.ts';

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

/** What the user is asked before a file is read that may be none of the workspace's; undefined where nothing has to be asked. */
const confirmationOf = async ({ file }: Asked): Promise<PreparedToolInvocation['confirmationMessages']> => {
  // What cannot be found is not read either: the call itself says so to the model.
  const uri = file === undefined ? undefined : await placeOf(file).catch(() => undefined);
  const why = uri && (await whyAsk(uri));
  if (!why) return undefined;
  const name = uri.scheme === 'file' ? uri.fsPath : uri.toString(true);
  return {
    title: l10n.t('Read a file outside of the workspace?'),
    message:
      why === 'link'
        ? l10n.t(
            '{0} is reached by a symbolic link, which may lead out of this workspace. What is found in it goes to the language model.',
            name,
          )
        : l10n.t(
            '{0} is in no folder of this workspace and is not open. What is found in it goes to the language model.',
            name,
          ),
  };
};

/** A tool that answers with data; the text goes to the language server of this window, and nowhere else. */
const answering = <T extends Asked>(
  saying: (name: string) => string,
  ask: (input: T, token: CancellationToken) => Promise<object>,
): LanguageModelTool<T> => ({
  prepareInvocation: async ({ input }) => {
    const confirmationMessages = await confirmationOf(input);
    return { invocationMessage: saying(nameOf(input)), ...(confirmationMessages && { confirmationMessages }) };
  },
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
