import { termsIn } from '../analysis/terms.ts';
import { codeOf, within } from '../analysis/verbatim.ts';
import { nested } from '../text/quotes.ts';
import { slice } from '../text/span.ts';
import { eachFound } from './each-found.ts';
import { paragraphRule, TEXT_ROLES } from './rule.ts';

export const terms = paragraphRule({
  id: 'terms',
  category: 'marks',
  severity: 'warning',
  repairs: true,
  roles: TEXT_ROLES,
  docs: {
    title: { 'zh-cn': '用语不统一', en: 'A term of your list' },
    why: {
      'zh-cn':
        '单位有自己的规范用语表：在 .jianggao.json 的 terms 里写上“不用的写法: 规范写法”，稿子里出现前者就会指出并可一并改好。规范写法里恰好含有不用的写法的，不算；网址和代码里的也不算。',
      en: 'List your house terms under "terms" in .jianggao.json as wrong form → right form; the wrong ones are pointed out and can be replaced at once. A wrong form inside a right one is left alone, and so are addresses and code.',
    },
  },
  messages: {
    wrong: {
      'zh-cn': '按用语表，“{found}”应写作“{right}”。',
      en: 'By your list of terms, “{found}” should be “{right}”.',
    },
    unwanted: {
      'zh-cn': '按用语表，“{found}”不用，应删去。',
      en: 'By your list of terms, “{found}” should go.',
    },
    replace: { 'zh-cn': '改为“{right}”', en: 'Change to “{right}”' },
    delete: { 'zh-cn': '删去', en: 'Delete' },
  },
  examples: [
    {
      bad: '请各单位登录⟦帐号⟧核对数据。',
      good: '请各单位登录账号核对数据。',
      fixed: '请各单位登录账号核对数据。',
      settings: { terms: { 帐号: '账号' } },
    },
    {
      bad: '按照⟦局党委⟧的部署，抓好落实。',
      good: '按照市局党委的部署，抓好落实。',
      fixed: '按照市局党委的部署，抓好落实。',
      settings: { terms: { 局党委: '市局党委' } },
    },
  ],
  check: eachFound(
    ({ text }, { settings }) => termsIn(text, settings.terms),
    ({ span, right }, paragraph) => {
      if (within(codeOf(paragraph), span.start)) return undefined;
      const gone = right === '';
      return {
        span,
        message: gone ? 'unwanted' : 'wrong',
        data: { found: nested(slice(paragraph.text, span)), right: nested(right) },
        fixes: [{ automatic: true, edits: [{ span, newText: right }], label: gone ? 'delete' : 'replace' }],
      };
    },
  ),
});
