/** Serves an editor over standard input and output until it says goodbye. Loaded only here: no other command needs it. */
export async function lsp(): Promise<void> {
  const { startNodeServer } = await import('../../lsp/node-server.ts');
  startNodeServer();
}
