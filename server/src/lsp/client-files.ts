import type { Connection } from 'vscode-languageserver';
import { METHODS, type ReadTextParams, type ReadTextResult } from './protocol.ts';

/** Reads files that only the editor can read, those of a virtual workspace; undefined where it has none, or cannot read it. */
export const clientFiles =
  (connection: Connection) =>
  async (uri: string): Promise<string | undefined> => {
    const params: ReadTextParams = { uri };
    try {
      return (await connection.sendRequest<ReadTextResult>(METHODS.readText, params)) ?? undefined;
    } catch {
      // Of the clients of this server only our own has the request.
      return undefined;
    }
  };
