import type { Connection, Range } from 'vscode-languageserver';
import type { DraftEdit } from '../service/draft-edits.ts';
import { isEditOperation } from '../service/edits/index.ts';
import type { Drafts } from './drafts.ts';

/** `jianggao/edit`. */
interface EditParams {
  readonly uri: string;
  /** The version of the document that `range` stands in. */
  readonly version: number;
  readonly operation: string;
  readonly range: Range;
  readonly argument?: string;
}

/**
 * Answers `jianggao/edit`: moving, splitting, renumbering and the like. Null where that does not apply at the selection,
 * where the document is no open draft, and where it has changed since: offsets of another version would tear it.
 */
export function answerEdits(connection: Connection, drafts: Drafts): void {
  connection.onRequest(
    'jianggao/edit',
    async ({ uri, version, operation, range, argument }: EditParams, token): Promise<DraftEdit | null> => {
      if (!isEditOperation(operation)) return null;
      const ready = await drafts.ready(uri, token);
      if (!ready || ready.entry.document.version !== version) return null;
      return ready.service.doEdit(ready.draft, { operation, range, argument });
    },
  );
}
