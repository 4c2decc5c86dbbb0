import { createRequire } from 'node:module';

/** Serves an editor over standard input and output until it says goodbye: the server's own bundle, beside this one. */
export function lsp(): void {
  createRequire(import.meta.url)('../server.cjs');
}
