import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { isIdiom, soundAlike } from '../../server/src/lexicon/idioms.ts';
import { acceptedVariants, misspellings } from '../../server/src/lexicon/misspellings.ts';
import { fourCharacterRepetition } from '../../server/src/rules/four-character-repetition.ts';
import { fourCharacterSeries } from '../../server/src/rules/four-character-series.ts';
import { fourCharacterTypo } from '../../server/src/rules/four-character-typo.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { slice } from '../../server/src/text/span.ts';
import { findWith } from '../support/examples.ts';

const marked = (rule: Parameters<typeof findWith>[0], text: string): string[] =>
  findWith(rule, text).map(({ finding }) => slice(text, finding.span));

describe('four-character-series', () => {
  const series = (text: string): string[] => marked(fourCharacterSeries, text);

  it.each([
    ['one character too many among three', '下一步，要摸清家底、找准好短板、压实责任。', ['找准好短板']],
    ['the same words in the same place', '坚持守土有责、守土负好责、守土尽责。', ['守土负好责']],
    ['parallel places', '他做到了心里有数、手里有好招、眼里有活。', ['手里有好招']],
    ['a particle in the last item', '要分类指导、分业推进、分级组织、分步了实施。', ['分步了实施']],
    ['a particle in the first item', '按照系统设计，系统了谋划、整体部署、逐季实施、逐月推进。', ['系统了谋划']],
    ['a word that presses', '要守土有责、守土要负责、守土尽责。', ['守土要负责']],
    ['a noun beside', '要相互尊重、平等好相处、和平发展、共同繁荣。', ['平等好相处']],
    ['a modifier before one amid others', '要摸清底数、找准症结、进一步压实责任、跟踪问效。', ['进一步压实责任']],
    ['one too many between commas', '大家要真抓实干，攻坚的克难，善作善成。', ['攻坚的克难']],
    ['one lost between semicolons', '要统筹兼顾；知行合；齐抓共管；常抓不懈。', ['知行合']],
    ['one too many at the end', '我们真抓实干，攻坚克难，善作善成，再接好再厉。', ['再接好再厉']],
    ['one of three amid others', '支部要立说立行、真抓实干、抓到底、常抓不懈。', ['抓到底']],
  ])('%s: %s', (_, text, items) => {
    expect(series(text)).toEqual(items);
  });

  it.each([
    '今天到会的有办公室、组织处、老干部处。',
    '我们真抓实干，要攻坚克难，善作善成。',
    '大家齐心协力，抓落实，善作善成，一步一个脚印。',
    '今年风调雨顺，收成好得多，五谷丰登。',
    '他迎难而上，善于解难题，敢于担当。',
    '考察了东风大街、解放大路、人民公园西门。',
    '要放眼全局、放眼长远、放眼未来。',
    '坚持真抓实干、埋头苦干、务实高效的作风。',
    '会议由办公室、宣传部、教育局承办。',
    '要真抓实干、埋头苦干、开拓创新等。',
    '分三步走，今年打基础、明年上台阶、后年见成效。',
  ])('is silent on %s', (text) => {
    expect(series(text)).toEqual([]);
  });

  it('finds less without a segmenter, and does not fail', () => {
    const service = createLanguageService({ rules: [fourCharacterSeries] });
    const text = '要真抓实干、狠抓好落实、埋头苦干。';
    expect(service.findings(parseDraft(text))).toHaveLength(1);
  });
});

describe('four-character-typo', () => {
  const typos = (text: string): string[] => marked(fourCharacterTypo, text);

  it.each([
    ['on the list', '要一股作气干到底。', '一股作气'],
    ['by ear', '办事要持之以衡，不能三天打鱼。', '持之以衡'],
    ['by ear, as many speakers hear it', '这个行业方心未艾，大有可为。', '方心未艾'],
    ['by eye', '小毛病不治，终会病入膏盲。', '病入膏盲'],
    ['a character that stands twice', '春天的田野兴兴向荣。', '兴兴向荣'],
  ])('%s: %s', (_, text, wrong) => {
    expect(typos(text)).toEqual([wrong]);
  });

  it.each([
    '我们要再接再厉、持之以恒。',
    '他做事名符其实，从不指手划脚。',
    '志愿队叫“医心一意”，《医心一意》是队刊。',
    '时代不一样了，办法也要变。',
    '不见当年旧街巷，只见今日新城区。',
    '全面完成为民办实事项目。',
  ])('is silent on %s', (text) => {
    expect(typos(text)).toEqual([]);
  });

  it('leaves a word of the user’s own', () => {
    expect(findWith(fourCharacterTypo, '要持之以衡。', { words: ['持之以衡'] })).toEqual([]);
  });

  it('repairs what is on the list by itself, the rest on request', () => {
    const fixes = (text: string): boolean[] =>
      findWith(fourCharacterTypo, text).flatMap(({ finding }) => finding.fixes?.map((f) => f.automatic) ?? []);
    expect(fixes('要再接再励。')).toEqual([true]);
    expect(fixes('要持之以衡。')).toEqual([misspellings.has('持之以衡')]);
    expect(fixes('一代人前扑后继。')).toEqual([false, false]);
  });

  it('finds every form of the list, and no accepted variant', () => {
    expect([...misspellings.keys()].filter((wrong) => typos(`，${wrong}，`)[0] !== wrong)).toEqual([]);
    expect([...acceptedVariants].filter((form) => typos(`，${form}，`).length > 0)).toEqual([]);
    expect([...misspellings.values()].filter((right) => typos(`，${right}，`).length > 0)).toEqual([]);
  });
});

describe('a misspelling that may be meant', () => {
  it.each([
    ['他的博大精神令人敬佩。', false],
    ['大家再接再励，争取更大进步。', true],
  ])('is put right by itself or not: %s', (text, automatic) => {
    const fixes = findWith(fourCharacterTypo, text).flatMap(({ finding }) => finding.fixes ?? []);
    expect(fixes.map((fix) => fix.automatic)).toEqual([automatic]);
  });
});

describe('four-character-repetition', () => {
  const said = (text: string): string[] => marked(fourCharacterRepetition, text);
  const three = '我们千方百计保供应，各单位千方百计稳就业，还要千方百计增收入。';

  it('names the third place, and silences what the title says', () => {
    expect(said(three)).toEqual(['千方百计']);
    expect(said(`千方百计稳就业促增收\n同志们：\n${three}`)).toEqual([]);
  });

  it('leaves what is far apart, and what is in quotes', () => {
    const filler = '这一段说的是别的事情。'.repeat(40);
    expect(said(`千方百计保供应。${filler}要千方百计稳就业。${filler}再千方百计增收入。`)).toEqual([]);
    expect(said(three.replaceAll('千方百计', '“千方百计”'))).toEqual([]);
  });
});

describe('the table of idioms', () => {
  it('holds idioms, and neither compounds nor misspellings', () => {
    expect(['实事求是', '任重道远', '攻坚克难', '融会贯通'].every(isIdiom)).toBe(true);
    expect(['领导干部', '丝绸之路', '一见锺情', '深入开展'].some(isIdiom)).toBe(false);
  });

  it('tells what sounds alike', () => {
    expect(soundAlike('璧', '壁')).toBe(true);
    expect(soundAlike('兴', '心')).toBe(true);
    expect(soundAlike('盲', '肓')).toBe(false);
  });
});
