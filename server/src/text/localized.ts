/** The languages the product speaks. */
export type Locale = 'zh-cn' | 'en';

/** One text in each language; `{name}` marks a place for data, the same in both. */
export type Localized = Readonly<Record<Locale, string>>;

/** The text in a language with its placeholders filled; a placeholder without data stays as it is. */
export function render(text: Localized, locale: Locale, data: Readonly<Record<string, string | number>> = {}): string {
  return text[locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole));
}

/** The language for an LSP or VS Code locale name (`zh-cn`, `zh-Hans`, `en-US` …): Chinese unless it is something else. */
export function localeOf(name: string | undefined): Locale {
  return name === undefined || /^zh/i.test(name) ? 'zh-cn' : 'en';
}
