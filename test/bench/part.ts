import type { Segmenter } from '../../server/src/segmenter/segmenter.ts';
import { createLanguageService, type LanguageService } from '../../server/src/service/language-service.ts';
import type { Row } from './report.ts';

/** What every part of the benchmark gets. */
export interface Bench {
  /** Only tries that everything runs: small texts, few runs. */
  readonly smoke: boolean;
  /** Lengths of texts in UTF-16 units. */
  readonly sizes: readonly number[];
  /** Milliseconds for which code runs before it is timed. */
  readonly warmUp: number;
  /** Whether every rule is timed alone. */
  readonly rules: boolean;
  /** Whether that which takes minutes is measured, too. */
  readonly full: boolean;
  readonly segmenter: Segmenter | undefined;
  /** A new service with all rules: nothing remembered yet. */
  service(): LanguageService;
  /** Prints a figure and keeps it for the report. */
  add(row: Row): void;
}

export function makeBench(options: Omit<Bench, 'service' | 'sizes' | 'warmUp'>): Bench {
  const { segmenter, smoke } = options;
  return {
    ...options,
    sizes: smoke ? [500, 2_000] : [2_000, 10_000, 100_000, 1_000_000],
    warmUp: smoke ? 0 : 5_000,
    service: () => createLanguageService(segmenter ? { segmenter } : {}),
  };
}
