import { genrePatterns } from '../../server/src/patterns/index.ts';
import { rules } from '../../server/src/rules/index.ts';
import { LEVELS, PATTERN_CHOICES } from '../../server/src/service/configuration-options.ts';
import type { Locale } from '../../server/src/text/localized.ts';

type Json = { [key: string]: Json | unknown };

/** package.json with every rule and genre in the schema of its settings. */
export function withSettings(manifest: string): string {
  const json: Json = JSON.parse(manifest);
  const properties = at(json, 'contributes', 'configuration', 'properties');
  if (!properties) return manifest;
  const pattern = at(properties, 'jianggao.pattern');
  const ids = [...PATTERN_CHOICES, ...genrePatterns.map((genre) => genre.id)];
  if (pattern) Object.assign(pattern, { enum: ids, enumItemLabels: ids.map((id) => `%pattern.${id}%`) });
  const own = at(properties, 'jianggao.rules');
  if (own) {
    const levels = Object.fromEntries(
      rules.map(({ id, severity }) => [
        id,
        { type: 'string', enum: LEVELS, default: severity, description: `%rule.${id}%` },
      ]),
    );
    Object.assign(own, { properties: levels, additionalProperties: false });
  }
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

/** package.nls.json, or that of another language, with the names of every rule and genre. */
export function withNames(strings: string, locale: Locale): string {
  const others = Object.entries(JSON.parse(strings) as Record<string, string>).filter(
    ([key]) => !key.startsWith('rule.') && (!key.startsWith('pattern.') || isChoice(key)),
  );
  const patterns = genrePatterns.map(({ id, name }) => [
    `pattern.${id}`,
    locale === 'en' ? `${name.en} (${name['zh-cn']})` : name['zh-cn'],
  ]);
  const titles = rules.map(({ id, docs }) => [`rule.${id}`, docs.title[locale]]);
  return `${JSON.stringify(Object.fromEntries([...others, ...patterns, ...titles]), undefined, 2)}\n`;
}

const isChoice = (key: string): boolean => PATTERN_CHOICES.some((choice) => key === `pattern.${choice}`);

/** The object under a path of keys; undefined where there is none. */
function at(json: Json, ...path: readonly string[]): Json | undefined {
  let here: unknown = json;
  for (const key of path) here = typeof here === 'object' && here !== null ? (here as Json)[key] : undefined;
  return typeof here === 'object' && here !== null ? (here as Json) : undefined;
}
