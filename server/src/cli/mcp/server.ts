import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { checkForAgent, outlineForAgent } from '../../service/agent-answers.ts';
import type { Locale, Localized } from '../../text/localized.ts';
import { VERSION } from '../version.ts';
import { readAsked, ToolMistake } from './asked-draft.ts';
import { rulesAnswer } from './rules-answer.ts';
import { checkInput, checkOutput, outlineInput, outlineOutput, rulesInput, rulesOutput } from './schemas.ts';

export interface McpOptions {
  readonly locale: Locale;
  /** The folder that relative names start from. */
  readonly folder: string;
}

const INSTRUCTIONS =
  'Checks Chinese speech drafts (讲话稿) on this machine: numbering, promised counts, parallelism, completeness, punctuation. ' +
  'It finds defects; it does not judge style or facts. It reads only what it is asked to read and writes nothing.';

const TITLES = {
  check: { 'zh-cn': '检查讲稿', en: 'Check a speech draft' },
  outline: { 'zh-cn': '讲稿的层次结构', en: 'Outline a speech draft' },
  rules: { 'zh-cn': '规则', en: 'Explain the rules' },
} satisfies Readonly<Record<string, Localized>>;

const DESCRIPTIONS = {
  check:
    'Checks a Chinese speech draft and returns each defect with its line, a message and, where there is one, a repair. ' +
    'With `fix` it also returns the draft with every repair that leaves no doubt.',
  outline:
    'Returns the structure of a Chinese speech draft: title, salutation, headings with their lengths, run-in points (一是…二是…), ' +
    'character count and speaking time.',
  rules: 'Lists the rules that the check knows, or gives the reasons and examples of one.',
};

/** All tools read only, and reach nothing beyond this machine. */
const annotations = { readOnlyHint: true, destructiveHint: false, openWorldHint: false };

/** Makes the server of the Model Context Protocol: the check as tools for agents. */
export function createMcpServer({ locale, folder }: McpOptions): McpServer {
  const server = new McpServer({ name: 'jianggao', title: '讲稿', version: VERSION }, { instructions: INSTRUCTIONS });
  const about = (tool: keyof typeof TITLES) => ({
    title: TITLES[tool][locale],
    description: DESCRIPTIONS[tool],
    annotations: { ...annotations, title: TITLES[tool][locale] },
  });
  server.registerTool(
    'jianggao_check',
    { ...about('check'), inputSchema: checkInput, outputSchema: checkOutput },
    ({ fix = false, language = locale, ...asked }) =>
      answer(async () => {
        const { service, text, notes } = await readAsked(asked, language, folder);
        return { ...checkForAgent(service, text, fix), notes };
      }),
  );
  server.registerTool(
    'jianggao_outline',
    { ...about('outline'), inputSchema: outlineInput, outputSchema: outlineOutput },
    ({ language = locale, ...asked }) =>
      answer(async () => {
        const { service, text, notes } = await readAsked(asked, language, folder);
        return { ...outlineForAgent(service, text), notes };
      }),
  );
  server.registerTool(
    'jianggao_rules',
    { ...about('rules'), inputSchema: rulesInput, outputSchema: rulesOutput },
    ({ rule, language = locale }) => answer(async () => rulesAnswer(rule, language)),
  );
  return server;
}

/** A tool's answer, as data and as text for clients that know no other; a mistake of the model's is said to it. */
async function answer(make: () => Promise<object>) {
  try {
    const structuredContent = { ...(await make()) };
    return { structuredContent, content: [{ type: 'text' as const, text: JSON.stringify(structuredContent) }] };
  } catch (error) {
    if (!(error instanceof ToolMistake)) throw error;
    return { isError: true, content: [{ type: 'text' as const, text: error.message }] };
  }
}
