import type { Connection } from 'vscode-languageserver';
import type { Segmenter } from '../segmenter/segmenter.ts';

/** What the server needs of the machine it runs on, Node or a browser. The rest of the server is the same. */
export interface Platform {
  /** The text of a file by its URI; undefined where there is none, null where what is there cannot be read as text. */
  readText(uri: string): Promise<string | null | undefined>;
  /** Loads the best segmenter there is, and does not block meanwhile for longer than a key press may. */
  loadSegmenter(events: SegmenterEvents): Promise<Segmenter | undefined>;
}

export interface SegmenterEvents {
  /** Told of those that could not be loaded. */
  readonly onFailure: (name: string, error: unknown) => void;
  /** Told when the segmenter that was loaded is no longer there. */
  readonly onLost: (error: unknown) => void;
}

/** The client that is served, and what it is served with. */
export interface Connected {
  readonly connection: Connection;
  readonly platform: Platform;
}
