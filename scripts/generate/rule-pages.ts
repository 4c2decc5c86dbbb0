import { rules } from '../../server/src/rules/index.ts';
import type { Example, Rule } from '../../server/src/rules/rule.ts';
import type { Locale, Localized } from '../../server/src/text/localized.ts';
import { CATEGORY, REPAIR, repairOf, SEVERITY } from './levels.ts';

const NOTE = '<!-- Generated from the rule by `npm run generate`: change it there. -->';

const HEADS: Readonly<Record<Locale, string>> = {
  'zh-cn': '| 规则 | 级别 | 改正 | 说明 |\n|---|---|---|---|\n',
  en: '| Rule | Level | Repair | About |\n|---|---|---|---|\n',
};
const SOURCE: Localized = { 'zh-cn': '依据：', en: 'Source: ' };
const REPAIRED: Localized = { 'zh-cn': '改正：', en: 'Repair: ' };
const BAD: Localized = { 'zh-cn': '有问题（⟦ ⟧ 标出画线处）：', en: 'Found, at the place between ⟦ ⟧:' };
const FIXED: Localized = { 'zh-cn': '改为：', en: 'Repaired:' };
const GOOD: Localized = { 'zh-cn': '没有问题：', en: 'Not found:' };
const WAITS: Localized = {
  'zh-cn': '在编辑器里边写边查时，正写着的地方先不提示：写到别处、保存或停笔片刻，仍未补上的才提示。',
  en: 'In an editor it waits while its place is being written, since the next words may settle it: until the writer moves on, saves, or pauses.',
};
const CONFIGURE: Localized = {
  'zh-cn': '在 `.jianggao.json` 里调整级别或关闭：',
  en: 'To change its level or turn it off, in `.jianggao.json`:',
};

/** The pages of docs/rules/ by their paths. */
export function rulePages(): Map<string, string> {
  const pages = new Map(rules.map((rule) => [`docs/rules/${rule.id}.md`, pageOf(rule)]));
  const table = (locale: Locale) => ruleTable(locale, '');
  return pages.set('docs/rules/README.md', `${NOTE}\n\n# 规则\n\n${table('zh-cn')}\n# Rules\n\n${table('en')}`);
}

/** The table of all rules, by category. `folder` leads from the table to the pages. */
export function ruleTable(locale: Locale, folder: string): string {
  const rows = Object.entries(CATEGORY).flatMap(([category, name]) => {
    const own = rules.filter((rule) => rule.category === category);
    return own.length === 0 ? [] : [`| **${name[locale]}** | | | |`, ...own.map((rule) => rowOf(rule, locale, folder))];
  });
  return `${HEADS[locale]}${rows.join('\n')}\n`;
}

const rowOf = (rule: Rule, locale: Locale, folder: string): string =>
  `| [\`${rule.id}\`](${folder}${rule.id}.md) | ${SEVERITY[rule.severity][locale]} | ${REPAIR[repairOf(rule)][locale]} | ${rule.docs.title[locale].replaceAll('|', '\\|')} |`;

function pageOf(rule: Rule): string {
  const { id, docs } = rule;
  const examples = (locale: Locale) => rule.examples.map((example) => exampleOf(example, locale)).join('\n');
  return `${NOTE}

# ${docs.title['zh-cn']}

${aboutOf(rule, 'zh-cn')}
## 例子

${examples('zh-cn')}
## 配置

${CONFIGURE['zh-cn']}

${configurationOf(id)}
# ${docs.title.en}

${aboutOf(rule, 'en')}
${CONFIGURE.en}

${configurationOf(id)}`;
}

function aboutOf(rule: Rule, locale: Locale): string {
  const { id, docs, severity, category } = rule;
  const repair = REPAIR[repairOf(rule)][locale];
  const facts = [`\`${id}\``, CATEGORY[category][locale], SEVERITY[severity][locale], `${REPAIRED[locale]}${repair}`];
  const source = docs.source === undefined ? '' : `\n${SOURCE[locale]}${docs.source}\n`;
  const waits = rule.waits === undefined ? '' : `\n${WAITS[locale]}\n`;
  return `${facts.join(' · ')}\n\n${docs.why[locale]}\n${waits}${source}`;
}

const configurationOf = (id: string): string => `\`\`\`json\n{ "rules": { "${id}": "off" } }\n\`\`\`\n`;

function exampleOf({ bad, good, fixed, settings }: Example, locale: Locale): string {
  const shown = [
    ...(settings ? [block(CONFIGURATION[locale], JSON.stringify(settings, undefined, 2), 'json')] : []),
    block(BAD[locale], bad),
    ...(fixed === undefined ? [] : [block(FIXED[locale], fixed)]),
    ...(good === undefined ? [] : [block(GOOD[locale], good)]),
  ];
  return shown.join('\n');
}

const CONFIGURATION: Localized = { 'zh-cn': '配置：', en: 'With the configuration:' };

/** A text as it is: a fence longer than any run of backticks in it. */
function block(head: string, text: string, language = 'text'): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${head}\n\n${fence}${language}\n${text}\n${fence}\n`;
}
