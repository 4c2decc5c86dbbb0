import type { Connection } from 'vscode-languageserver';
import { isEditOperation } from '../service/edits/index.ts';
import type { Drafts } from './drafts.ts';
import { type EditParams, type EditResult, METHODS } from './protocol.ts';

/**
 * Answers `jianggao/edit`: moving, splitting, renumbering and the like. Null where that does not apply at the selection,
 * where the document is no open draft, and where it has changed since: offsets of another version would tear it.
 */
export function answerEdits(connection: Connection, drafts: Drafts): void {
  connection.onRequest(
    METHODS.edit,
    async ({ uri, version, operation, range, argument }: EditParams, token): Promise<EditResult | null> => {
      if (!isEditOperation(operation)) return null;
      const ready = await drafts.ready(uri, token);
      if (!ready || ready.entry.document.version !== version) return null;
      return ready.service.doEdit(ready.draft, { operation, range, argument });
    },
  );
}
