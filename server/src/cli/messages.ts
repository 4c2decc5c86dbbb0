import type { Localized } from '../text/localized.ts';

/** What the command line says about a run: one clear line each, with the file that it is about. */
export const messages = {
  missing: { 'zh-cn': '{file}：没有这样的文件。', en: '{file}: no such file.' },
  forbidden: { 'zh-cn': '{file}：没有权限读取。', en: '{file}: not allowed to read it.' },
  unreadable: { 'zh-cn': '{file}：读不了（{reason}）。', en: '{file}: cannot be read ({reason}).' },
  directory: { 'zh-cn': '{file}：这是文件夹，不是文件。', en: '{file}: this is a folder, not a file.' },
  special: {
    'zh-cn': '{file}：是管道或设备，不是普通文件。要检查管道里的文字，请用 --stdin。',
    en: '{file}: a pipe or device, not a plain file. To check what comes through a pipe, use --stdin.',
  },
  'too-large': {
    'zh-cn': '{file}：超过 {megabytes} MB，不会是讲稿，没有检查。',
    en: '{file}: over {megabytes} MB, too large for a speech; not read.',
  },
  binary: { 'zh-cn': '{file}：不是纯文本文件。', en: '{file}: not a plain text file.' },
  'not-utf-8': {
    'zh-cn': '{file}：不是 UTF-8 编码。如果是 GB18030（含 GBK、GB2312）编码，请加 --encoding gb18030。',
    en: '{file}: not UTF-8. If it is GB18030 (or GBK, GB2312), add --encoding gb18030.',
  },
  'not-gb18030': { 'zh-cn': '{file}：不是 GB18030 编码。', en: '{file}: not GB18030.' },
  'not-utf-16': { 'zh-cn': '{file}：UTF-16 编码有损坏。', en: '{file}: broken UTF-16.' },
  'broke-off': {
    'zh-cn': '{file}：检查中途出错，没有查完（{reason}）。',
    en: '{file}: the check of it broke off ({reason}).',
  },
  progress: { 'zh-cn': '正在检查：{done}/{all}', en: 'Checking {done} of {all}' },
  'no-drafts': { 'zh-cn': '没有找到讲稿。', en: 'No speech drafts found.' },
  'no-output': { 'zh-cn': '结果写不出去（{reason}）。', en: 'The result cannot be written ({reason}).' },
  unwritable: {
    'zh-cn': '{file}：写不回去，未作改动（{reason}）。',
    en: '{file}: cannot be written, left as it was ({reason}).',
  },
  'configuration-problem': { 'zh-cn': '{file}:{line}:{column}：{message}', en: '{file}:{line}:{column}: {message}' },
  'rule-failed': {
    'zh-cn': '规则 {rule} 出错，已跳过（{reason}）。',
    en: 'The rule {rule} failed and was skipped ({reason}).',
  },
  'no-segmenter': {
    'zh-cn': '分词没装好，对仗、四字格几条没有查。',
    en: 'No word segmenter could be loaded: parallelism and four-character expressions were not fully checked.',
  },
  'no-rule': {
    'zh-cn': '没有名为“{id}”的规则。全部规则见 jianggao rules。',
    en: 'There is no rule “{id}”. For all rules: jianggao rules.',
  },
} satisfies Readonly<Record<string, Localized>>;
