import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer } from '../mcp/server.ts';
import type { Terminal } from '../terminal.ts';

/** Serves agents over standard input and output until the input ends. */
export async function mcp({ locale, folder }: Terminal): Promise<void> {
  await createMcpServer({ locale, folder }).connect(new StdioServerTransport());
}
