import { toCount } from './numerals.ts';

/** The languages the product speaks. */
export type Locale = 'zh-cn' | 'en';

/**
 * One text in each language. `{name}` marks a place for data, the same in both; `{#name}` one for a count of things, which
 * is written in Chinese numerals in Chinese (两点) and in figures elsewhere.
 */
export type Localized = Readonly<Record<Locale, string>>;

/** The text in a language with its placeholders filled; a placeholder without data stays as it is. */
export function render(text: Localized, locale: Locale, data: Readonly<Record<string, string | number>> = {}): string {
  return text[locale].replace(/\{(#?)(\w+)\}/g, (whole, counts: string, name: string) => {
    const value = data[name];
    return counts !== '' && locale === 'zh-cn' && typeof value === 'number' ? toCount(value) : String(value ?? whole);
  });
}

/** The language for an LSP or VS Code locale name (`zh-cn`, `zh-Hans`, `en-US` …): Chinese unless it is something else. */
export function localeOf(name: string | undefined): Locale {
  return name === undefined || /^zh/i.test(name) ? 'zh-cn' : 'en';
}
