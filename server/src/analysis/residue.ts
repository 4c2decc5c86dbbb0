import type { Paragraph } from '../draft/draft.ts';
import { skipBlank, trimmedEnd } from '../text/characters.ts';
import { memo } from '../text/memo.ts';
import { type Span, span } from '../text/span.ts';
import { hasAny, KIND } from './kinds.ts';

/**
 * What a copied web page left in a paragraph. `line`: the whole line is no part of the text. `chat`: nor is this, which a
 * chat program said. `tail`: a note in brackets behind the text. `entity`, `tag`: HTML. `invisible`: characters without a width; `direction`: marks of writing direction.
 */
export interface Residue {
  readonly kind: 'line' | 'chat' | 'tail' | 'entity' | 'tag' | 'invisible' | 'direction';
  readonly span: Span;
}

/** A longer line is text, whatever words it holds (UTF-16 units). */
const LONGEST_LINE = 160;
const LONGEST_LABEL = 90;

/** Nothing but an address, with a label of a word or two before it at most. */
const BARE_URL =
  /^(?:[\u4e00-\u9fff]{1,6}[:：]\s?)?[(（<]?(?:https?:\/\/|www\.)[\w\-.~:/?#[\]@!$&'()*+,;=%]{3,300}[)）>]?$/i;

/** Said only by a page about itself: found anywhere in a line of its own. */
const ANYWHERE =
  /(?:如若|如需|欢迎|若需|请勿|谢绝|未经[\u4e00-\u9fff]{0,6}[,，]?(?:不得|禁止|严禁)|转载)[\u4e00-\u9fff]{0,4}转载|转载(?:时)?[，,]?(?:请|须|需)?(?:务必)?(?:注明|标明)|注明(?:文章|本文)?(?:出处|来源)[：:]|(?:文章|稿件|本文|资料)(?:来源|转)(?:自|于)?(?:网络|互联网|[：:])|(?:图片|图文|文章|内容|素材|资源)(?:均)?(?:来源?|转|摘)(?:自|于)?(?:网络|互联网)|以上(?:就|便)?是(?:本文|这篇|小编)|本站(?:文章|内容|资料|资源|所有)|更多(?:精彩|相关|优秀)?(?:范文|内容|文章|资讯|材料|稿件)[\u4e00-\u9fff，,]{0,6}(?:请(?:点击|关注|下载|访问|扫|添加|搜索)|点击|>|》)|点击(?:此处|这里|下方|上方|链接|图片|右上角)?(?:下载|查看(?:全文|原文|更多|大图)|阅读(?:全文|原文|更多)|进入|关注)|扫(?:码|描)[\u4e00-\u9fff]{0,6}(?:二维码)?(?:关注|下载|加群)|(?:长按|识别)[\u4e00-\u9fff]{0,4}二维码|(?:如有|若有|如|若)侵权[，,]?[\u4e00-\u9fff]{0,8}(?:联系|删除)|侵删|版权归[\u4e00-\u9fff]{1,12}所有|版权所有|版权声明[：:]|扫一扫[\u4e00-\u9fff，,]{0,12}(?:当前页|关注|下载|打开|分享|阅读)|(?:关注|搜索)[\u4e00-\u9fff“”]{0,8}公众号[，,]?(?:回复|获取|领取|查看|了解)|本文档?(?:由|系)[\u4e00-\u9fff]{1,20}(?:整理|发布|原创|收集|提供|上传)|内容由(?:AI|人工智能)\s?(?:辅助)?生成|(?:关注|搜索)(?:微信)?公众号[“「【：:]|公众号[“「【][^”」】]{1,20}[”」】][，,]?(?:回复|获取|领取|查看|了解)|点击(?:上方|下方)?(?:蓝字|蓝色字|卡片|关注)|(?:省略|隐藏|剩余|余下)\s?\d{2,6}\s?(?:个)?字|不代表本(?:站|网|平台|公众号)(?:的)?(?:观点|立场)|Copyright\s?(?:©|\(c\))|[京沪粤苏浙鲁闽川渝津冀晋辽吉黑皖赣豫鄂湘桂琼贵云藏陕甘青宁新蒙]ICP[备证]/i;

/** Said by a page, and in a speech: 群众登录后即可查看进度，少跑了路。 In a short line that ends in no mark. */
const UNMARKED =
  /(?:付费|登录|注册|会员|VIP)(?:后|会员)?[，,]?(?:才?可|即可|继续)?(?:免费)?(?:查看|阅读|下载|浏览|可见)|(?:小编|本站|网友)[一-鿿]{0,8}(?:整理|收集|推荐|上传|投稿)的?/i;

/** Figures of a page about an article, and what comes before each of several; in such a line, too. */
const FIGURES =
  /^(?:(?:本文|全文)共?(?:计)?\s?[\d,，]+\s?字|(?:阅读|浏览|点赞|在看|收藏|转发|评论)(?:量|数)?\s?[（(]?\s?\d[\d.]*\s?万?\+?[）)]?|[【（(]?篇[一二三四五六七八九十\d]{1,2}[】）)]?\s?[:：])/;

/** What a chat program says around the text that it wrote. */
const CHAT =
  /^(?:好的|当然(?:可以)?|没问题)[，,。！!]\s?(?:以下|下面|这)是|^(?:以下|下面)是(?:一[篇份])?(?:(?:根据|按照)(?:您|你)|为(?:您|你)(?:撰写|起草|草拟|拟写|整理|生成|修改|润色|优化))的?|^希望(?:这[篇份]|以上|本文|上述)[^。！!]{0,12}对(?:您|你)有(?:所)?帮助|^如(?:果|需|有)[^。！!]{0,12}(?:修改|调整|完善|补充|润色|要求|需求)[^。！!]{0,12}(?:告诉|告知|联系)我(?!们)|^[（(*]{0,3}(?:注|提示|说明|备注)[：:]\s?(?:以上|本文)[一-鿿]{0,8}供参考|^[您你]可以?(?:根据|结合)[^。！!]{0,8}(?:实际|需要|具体)[^。！!]{0,10}(?:修改|增删|润色|替换)/;

/** Labels that a page puts before or behind an article: found at the beginning of a short line. */
const LABEL =
  /^[（([【<《]?\s?(?:原标题|转(?:载)?自|原文链接|(?:文章|稿件|信息|本文|新闻|资料|内容|图文|文稿)?来源|(?:责任|网站|本期|本文|执行|值班|实习)?编辑|责编|美编|(?:发布|发表|发稿|更新|上传)(?:时间|日期|人|者|单位)|(?:浏览|阅读|点击|访问)(?:次数|量|数|人数)?|字号|字体|标签|分享到|微信公众号|公众号|(?:微信|QQ)(?:号|群)?|上一[篇页条]|下一[篇页条]|(?:您的?)?(?:当前|现在)的?位置|您的位置|免责声明)\s?[：:】]/;
const PHRASE =
  /^[\s【[(（]*(?:打印本页|打印|关闭窗口|关闭|返回(?:顶部|首页|列表|目录)|收藏本[文页]|加入收藏|相关(?:阅读|文章|链接|新闻|推荐)|推荐阅读|延伸阅读|热门(?:推荐|文章)|猜你喜欢|(?:您|你)可能(?:还)?(?:喜欢|感兴趣)的?(?:文章|内容)?|查看更多|加载更多|展开(?:全文|阅读)|阅读(?:全文|原文)|点击下载|立即下载|下载(?:全文|原文|附件|文档|APP)|(?:文档|资料|附件)下载|往期(?:回顾|精彩|推荐|文章)|用?微信扫[一描][^，。]{0,6}|写留言|喜欢作者|[上下]一[篇页])[\s】\])）|｜>》]*(?:[：:\s|｜【[]|$)/;

/** Whole lines: what leads to a page, what stands between pages, and what readers are asked to do. */
const WHOLE =
  /^(?:首页\s?[>＞»›/].*|(?:\[\d{1,2}\]\s?){2,}(?:下一页)?|第\s?\d{1,3}\s?页(?:[\s，,/]*共\s?\d{1,3}\s?页)?|[-—–]{1,2}\s?\d{1,3}\s?[-—–]{1,2}|(?:(?:点赞|赞|在看|收藏|分享|转发|留言|评论)[\s|｜·、]*){2,}|(?:VIP|会员|付费|精品)(?:专享)?文档|[一-鿿A-Za-z\d]{0,8}(?:范文|文秘|公文|文库)(?:网|大全|之家)|(?:作者[：:]\s?)(?:佚名|未知|网络|admin|匿名|小编)|[（(](?:全文完|本文完|完)[）)]|.{2,40}_[^，。]{0,12}(?:范文|文秘|公文|文库|讲话稿|演讲稿)[^，。]{0,8})$/i;

const TAIL =
  /[（([【]\s?(?:责任编辑|责编|编辑|来源|稿件来源|原标题|转载自|转自|文章来源)\s?[：:][^（）()[\]【】\n]{0,60}[）)\]】]\s*$/;

const ENTITY =
  /&(?:nbsp|amp|lt|gt|quot|apos|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|times|emsp|ensp|thinsp|bull|copy|#\d{2,6}|#x[0-9a-f]{2,5});/gi;
const TAG = /<\/?(?:p|br|div|span|font|strong|section|center|table|tr|td|tbody)(?:\s[^<>\n]{0,200})?\/?>/gi;
const INVISIBLE = /[\u200b-\u200d\u2060-\u2064\ufeff\u00ad]+|[\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** The traces of a web page in a paragraph, in order. A line that is residue as a whole is one finding. */
export const residueOf: (paragraph: Paragraph) => readonly Residue[] = memo((paragraph) => {
  const { text } = paragraph;
  const [start, end] = [skipBlank(text), trimmedEnd(text)];
  const kind = kindOf(text.slice(start, Math.min(end, start + LONGEST_LINE + 1)));
  const seen = kind === undefined ? [...tailOf(text, end), ...markup(text)] : [{ kind, span: span(start, end) }];
  const found = hasAny(paragraph, KIND.invisible) ? [...seen, ...unseen(text)] : seen;
  return found.length === 0 ? NOTHING : found;
});

const NOTHING: readonly Residue[] = [];

function unseen(text: string): Residue[] {
  const found: Residue[] = [];
  for (const m of text.matchAll(INVISIBLE)) {
    if (joinsEmoji(text, m.index, m[0].length) || partsHalves(text, m.index, m.index + m[0].length)) continue;
    const direction = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(m[0].charAt(0));
    found.push({ kind: direction ? 'direction' : 'invisible', span: span(m.index, m.index + m[0].length) });
  }
  return found;
}

/** What a line is when it is no part of the text; undefined for one that is. */
function kindOf(line: string): 'line' | 'chat' | undefined {
  if (line.length < 2 || line.length > LONGEST_LINE) return undefined;
  if (CHAT.test(line)) return 'chat';
  return isOfPage(line) ? 'line' : undefined;
}

function isOfPage(line: string): boolean {
  if (BARE_URL.test(line)) return true;
  if (line.length <= LONGEST_LABEL) {
    if (LABEL.test(line)) return true;
    if (
      !/[。！？；]$/.test(line) &&
      (PHRASE.test(line) || WHOLE.test(line) || FIGURES.test(line) || UNMARKED.test(line))
    )
      return true;
  }
  return !isProse(line) && ANYWHERE.test(line);
}

// Two sentences, or a quoted phrase, are someone talking about such notes.
const isProse = (line: string): boolean =>
  /[。！？]./.test(line) || /“[^”]{0,40}(?:转载|版权|下载|点击|扫码)/.test(line);

function tailOf(text: string, end: number): readonly Residue[] {
  if (!'）)]】'.includes(text.charAt(end - 1))) return NOTHING;
  const from = Math.max(0, text.length - 100);
  const m = TAIL.exec(text.slice(from));
  return m ? [{ kind: 'tail', span: span(from + m.index, from + m.index + m[0].trimEnd().length) }] : [];
}

function markup(text: string): Residue[] {
  const found: Residue[] = [];
  if (text.includes('&'))
    for (const m of text.matchAll(ENTITY)) found.push({ kind: 'entity', span: span(m.index, m.index + m[0].length) });
  if (text.includes('<'))
    for (const m of text.matchAll(TAG)) found.push({ kind: 'tag', span: span(m.index, m.index + m[0].length) });
  return found.sort((a, b) => a.span.start - b.span.start);
}

// A zero-width joiner between two emoji makes them one; elsewhere it is residue.
function joinsEmoji(text: string, at: number, length: number): boolean {
  if (length !== 1 || text.charCodeAt(at) !== 0x200d) return false;
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
  const isPart = (code: number): boolean =>
    (code >= 0xd83c && code <= 0xdfff) || code === 0xfe0f || (code >= 0x2600 && code <= 0x27bf);
  return isPart(before) && isPart(after);
}

// Without what stands between them, two halves of a surrogate pair would become a character that nobody wrote.
const partsHalves = (text: string, start: number, end: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(start - 1)) && /[\udc00-\udfff]/.test(text.charAt(end));

/** What an HTML entity stands for; undefined for one that is unknown. */
export function entityText(entity: string): string | undefined {
  const name = entity.slice(1, -1).toLowerCase();
  if (name.startsWith('#')) {
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : undefined;
  }
  return ENTITIES.get(name);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['mdash', '——'],
  ['ndash', '–'],
  ['hellip', '……'],
  ['middot', '·'],
  ['times', '×'],
  ['emsp', '　'],
  ['ensp', ' '],
  ['thinsp', ''],
  ['bull', '•'],
  ['copy', '©'],
]);
