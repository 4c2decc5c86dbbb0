import type { Localized } from '../text/localized.ts';

/** What the command line says about a run: one clear line each, with the file that it is about. */
export const messages = {
  missing: { 'zh-cn': '{file}：找不到这个文件。', en: '{file}: no such file.' },
  forbidden: { 'zh-cn': '{file}：没有权限读取。', en: '{file}: not allowed to read it.' },
  unreadable: { 'zh-cn': '{file}：读不了（{reason}）。', en: '{file}: cannot be read ({reason}).' },
  directory: { 'zh-cn': '{file}：这是文件夹，不是文件。', en: '{file}: this is a folder, not a file.' },
  'too-large': {
    'zh-cn': '{file}：超过 {megabytes} MB，不像讲稿，没有检查。',
    en: '{file}: over {megabytes} MB, not a speech; skipped.',
  },
  binary: { 'zh-cn': '{file}：不是纯文本文件。', en: '{file}: not a plain text file.' },
  'not-utf-8': {
    'zh-cn': '{file}：不是 UTF-8 编码。如果是 GB18030（GBK、GB2312）编码，请加 --encoding gb18030。',
    en: '{file}: not UTF-8. If it is GB18030 (GBK, GB2312), add --encoding gb18030.',
  },
  'not-gb18030': { 'zh-cn': '{file}：不是 GB18030 编码。', en: '{file}: not GB18030.' },
  'not-utf-16': { 'zh-cn': '{file}：UTF-16 编码有损坏。', en: '{file}: broken UTF-16.' },
  'no-match': { 'zh-cn': '{file}：没有文件与它相符。', en: '{file}: no file matches it.' },
  'no-drafts': { 'zh-cn': '{file}：其中没有讲稿。', en: '{file}: no speech drafts in it.' },
  unwritable: {
    'zh-cn': '{file}：改好了，但写不回去（{reason}）。',
    en: '{file}: repaired, but cannot be written ({reason}).',
  },
} satisfies Readonly<Record<string, Localized>>;
