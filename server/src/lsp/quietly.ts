import type { Connection } from 'vscode-languageserver';

/** Lets something run beside; where it fails that goes to the log, and the server goes on. */
export function quietly(connection: Connection, running: Promise<unknown>): void {
  running.catch((error: unknown) => connection.console.warn(error instanceof Error ? error.message : String(error)));
}
