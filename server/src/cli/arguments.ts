import { InvalidArgumentError } from 'commander';
import { findRule } from '../rules/index.ts';
import type { Severity } from '../rules/severity.ts';
import { LEVELS, noSuchRule } from '../service/configuration-options.ts';
import type { Localized } from '../text/localized.ts';
import type { Terminal } from './terminal.ts';

export type RuleLevels = Readonly<Record<string, Severity | 'off'>>;

const NO_LEVEL: Localized = {
  'zh-cn': `--rule 应写成“规则名=级别”，级别为 ${LEVELS.join('、')} 之一。`,
  en: `--rule takes ID=LEVEL, the level one of ${LEVELS.join(', ')}.`,
};

/** Reads `--rule ID=LEVEL` on top of those before it. */
export const ruleLevel =
  ({ locale }: Terminal) =>
  (value: string, before: RuleLevels = {}): RuleLevels => {
    const [id = '', name, ...more] = value.split('=');
    const level = more.length > 0 ? undefined : LEVELS.find((l) => l === name);
    if (!level) throw new InvalidArgumentError(NO_LEVEL[locale]);
    if (!findRule(id)) throw new InvalidArgumentError(noSuchRule(id)[locale]);
    return { ...before, [id]: level };
  };

const NO_COUNT: Localized = {
  'zh-cn': '--threads 应是 1 到 64 的整数。',
  en: '--threads takes a number from 1 to 64.',
};

/** Reads `--threads NUMBER`. */
export const threadCount =
  ({ locale }: Terminal) =>
  (value: string): number => {
    const count = /^\d+$/.test(value) ? Number(value) : 0;
    if (count < 1 || count > 64) throw new InvalidArgumentError(NO_COUNT[locale]);
    return count;
  };
