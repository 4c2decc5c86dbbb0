/** A theme of four-character expressions (四字格). */
export interface Theme {
  /** Stable, in kebab-case. */
  readonly id: string;
  readonly label: { readonly 'zh-cn': string; readonly en: string };
  /** True for what a speech finds fault with, so that it is never offered as praise. */
  readonly critical: boolean;
  /** The expressions, separated by spaces and line breaks; each is in one theme only. */
  readonly words: string;
}
