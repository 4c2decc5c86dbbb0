import { misspeltWordsIn } from '../analysis/misspelt-words.ts';
import { edit } from '../text/edit.ts';
import { span } from '../text/span.ts';
import { eachFound } from './each-found.ts';
import { paragraphRule, TEXT_ROLES } from './rule.ts';

export const misspeltWord = paragraphRule({
  id: 'misspelt-word',
  category: 'completeness',
  severity: 'warning',
  roles: TEXT_ROLES,
  docs: {
    title: { 'zh-cn': '常见错别字', en: 'Misspelt word' },
    why: {
      'zh-cn':
        '“全天侯”“布署”“松驰”“震憾”这类两三个字的词，音同形近，最容易写错、选错，又不在四字格里。只收没有第二种读法的错法：“发布署名文章”“放松驰骋”不会误报，有异形词的（“座落”“帐户”）也不收。人名、品牌名写进 words 设置，就不再提示。',
      en: 'Words of two or three characters that are easily mistyped: 全天侯, 布署, 松驰, 震憾. Only forms that can be read in no other way (发布署名文章 is let alone), and no accepted variants. Names go into the setting words.',
    },
  },
  messages: {
    wrong: { 'zh-cn': '“{wrong}”应作“{right}”。', en: '“{wrong}” should be “{right}”.' },
    correct: { 'zh-cn': '改为“{right}”', en: 'Change to “{right}”' },
  },
  examples: [
    {
      bad: '窗口实行⟦全天侯⟧服务，作了周密的⟦布署⟧，纪律不能⟦松驰⟧。',
      good: '今天发布署名文章，大家放松驰骋的心，侯局长全天都在。',
      fixed: '窗口实行全天候服务，作了周密的部署，纪律不能松弛。',
    },
    {
      bad: '要克服⟦浮燥⟧的心态，当好⟦顶粱柱⟧。',
      good: '要戒骄戒躁，抗震奋战在一线，空气干燥，防火为先。',
      fixed: '要克服浮躁的心态，当好顶梁柱。',
    },
  ],
  check: eachFound(misspeltWordsIn, ({ start, wrong, right }, _paragraph, { settings }) => {
    if (settings.words.includes(wrong)) return undefined;
    const end = start + wrong.length;
    return {
      span: span(start, end),
      message: 'wrong',
      data: { wrong, right },
      fixes: [{ automatic: false, edits: [edit(start, end, right)], label: 'correct' }],
    };
  }),
});
