import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientOptions, PULL, startClient, type TestClient } from '../support/lsp-client.ts';
import { KINDS, keyPress } from './edits.ts';
import { random } from './measure.ts';

/** Somebody who writes: a client of the built server with one open draft. */
export interface Writer {
  readonly client: TestClient;
  /** Fulfilled when the client is asked to pull again, because the segmenter has come. */
  readonly segmented: Promise<void>;
  readonly hasSegmenter: () => boolean;
  /** Presses a key somewhere and waits for the findings of that version. */
  press(): Promise<void>;
  /** Waits for the findings of the draft as it is. */
  findings(): Promise<void>;
}

const URI = 'untitled:bench.jianggao';

/** Starts a server and opens a draft; the first findings have not been asked for. */
export async function startWriter(text: string, options: ClientOptions = {}): Promise<Writer> {
  const client = await startClient({ ...options, capabilities: PULL });
  let come = false;
  const segmented = new Promise<void>((resolve) => {
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      come = true;
      resolve();
      return null;
    });
  });
  await client.open(URI, text);
  const next = random(text.length);
  let [document, pressed] = [TextDocument.create(URI, 'jianggao', 0, text), 0];
  const findings = async (): Promise<void> => {
    await client.pull(URI);
  };
  return {
    client,
    segmented,
    hasSegmenter: () => come,
    findings,
    async press() {
      // As many characters go as come, so that the draft stays as long as it is.
      const kind = document.getText().length > text.length ? 'delete' : (KINDS[pressed++ % KINDS.length] ?? 'type');
      const key = keyPress(kind, document.getText(), next);
      const end =
        kind === 'delete' ? Math.min(key.start + document.getText().length - text.length, key.end + 40) : key.end;
      const range = { start: document.positionAt(key.start), end: document.positionAt(Math.max(end, key.end)) };
      document = TextDocument.update(document, [{ range, text: key.text }], document.version + 1);
      await client.change(URI, range, key.text);
      await findings();
    },
  };
}
