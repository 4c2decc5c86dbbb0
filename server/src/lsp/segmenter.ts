import type { Connection } from 'vscode-languageserver';
import type { Segmenter } from '../segmenter/segmenter.ts';
import type { Platform } from './platform.ts';
import type { SegmenterState } from './protocol.ts';

export interface SegmenterHolder {
  /** The segmenter, once it is loaded. */
  current(): Segmenter | undefined;
  /** Loads the segmenter, once, as soon as nothing else is waiting. */
  start(): void;
  /** Loads it at once, if nobody has; resolves when it can be used, or never will be. */
  loaded(): Promise<void>;
  state(): SegmenterState;
  /** Makes words of the user's own known, now or once it is loaded. */
  addWords(words: readonly string[]): void;
}

/** Milliseconds after the first findings, so that whatever the client asks for with them is answered first. */
const DELAY = 50;

/** `onChange` is called when the segmenter can be used, or no longer: what needs it is found with the next refresh. */
export function holdSegmenter(connection: Connection, platform: Platform, onChange: () => void): SegmenterHolder {
  const words = keepWords();
  let [started, state]: [boolean, SegmenterState] = [false, 'loading'];
  let loading: Promise<void> | undefined;
  let segmenter: Segmenter | undefined;
  const fail = (error: unknown): void => {
    connection.console.error(`segmenter: ${reasonOf(error)}`);
    [segmenter, state] = [undefined, 'none'];
    onChange();
  };
  const load = async (): Promise<void> => {
    const begun = Date.now();
    segmenter = await platform.loadSegmenter({
      onFailure: (name, error) => connection.console.warn(`segmenter ${name}: ${reasonOf(error)}`),
      onLost: fail,
    });
    segmenter?.addWords(words.all());
    state = segmenter?.name ?? 'none';
    connection.console.info(`segmenter: ${state} (${Date.now() - begun} ms)`);
    if (segmenter) onChange();
  };
  const loadOnce = (): Promise<void> => (loading ??= load().catch(fail));
  return {
    current: () => segmenter,
    start() {
      if (started) return;
      started = true;
      setTimeout(loadOnce, DELAY);
    },
    loaded: loadOnce,
    state: () => state,
    addWords(added) {
      const fresh = words.add(added);
      if (!segmenter || fresh.length === 0) return;
      segmenter = withWords(segmenter, fresh);
      onChange();
    },
  };
}

/** A segmenter that knows more words: another object, since what has been cut is kept by the one that cut it. */
function withWords(segmenter: Segmenter, words: readonly string[]): Segmenter {
  segmenter.addWords(words);
  return { ...segmenter };
}

/** The words that were made known; `add` gives those that are new. */
function keepWords() {
  const words = new Set<string>();
  return {
    all: () => [...words],
    add(added: readonly string[]): readonly string[] {
      const fresh = added.filter((word) => !words.has(word));
      for (const word of fresh) words.add(word);
      return fresh;
    },
  };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
