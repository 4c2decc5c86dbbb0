import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';

const service = createLanguageService();
const saidOf = (text: string): string[] =>
  service.findings(parseDraft(text)).map(({ rule, finding }) => `${rule.id}: ${finding.message}`);

/** What people say and mean so: wordings that look like slips of one rule or another. */
describe('ordinary speech', () => {
  it.each([
    ['an item of a circled list named again', '备选方案有：①新建；②改建；③租用。经过比较，我们倾向：②，请大家审议。'],
    ['a circled list closed by one of its items', '主要做法有：①自查；②整改；③验收。要特别抓好：③。'],
    ['formulas', '公式为：①＋②＝③。由：①式得，③式成立。'],
    [
      'a circled list under 一、 beside （一）',
      '一、不足\n有以下不足：\n①链条不长。\n②品牌不响。\n二、打算\n（一）延链\n要延链。',
    ],
    ['points that name what they count once', '第一个体会是学习。第二个是实干。第三个体会是创新。'],
    ['points with a shorter measure word', '第一句话，感谢。第二句，希望。第三句话，祝福。'],
    ['要 before 领导, 务实, 点面, 素质', '一要领导带头。二要务实协同。三要点面结合。四要素质过硬。'],
    [
      'an item of an agenda spoken of',
      '现在进行第一项议程，请甲讲话。\n刚才进行了第一项议程，下面进行第二项议程，请乙发言。',
    ],
    ['reforms that are no agenda', '去年，我们进行了第一项改革。\n今年，我们进行了第三项改革。'],
    ['a row of three for effect', '今年我们要抓落实、抓落实、抓落实。'],
    ['words doubled and raised', '强化强化再强化，推进推进再推进。'],
    ['two words that meet', '根据根据地的实际，用好推进推进专班工作的办法，落实质量提升提升行动。'],
    ['sayings with a doubled character', '善将将者，贵在在细微处用力，政通人和和安居乐业。'],
    ['three characters that say all', '要做到统筹兼顾、敢担当、齐抓共管。'],
    ['two questions in one', '要回答三个问题：我们是谁？从哪里来、到哪里去？'],
    ['a list that goes on behind a full stop', '要把好三道关：政治关、能力关。还要把好廉洁关。'],
    [
      'a line that announces the next heading',
      '一、提高认识\n要统一。下面，讲第二个方面的问题：\n二、压实责任\n要落实。',
    ],
    ['a short address before the first heading', '在会上的讲话\n同志们，\n一、提高认识\n要统一思想。'],
    [
      'days of other calendars and of eras',
      '农历二月三十日祭祖，腊月三十团圆。光绪二十四年二月三十日立约，民国23年2月30日重修，闰二月三十日再修。',
    ],
    [
      'numbers beside months that are no days',
      '2月至30日内办结，增长11.31%，版本升至13.5，全年13个月，历时2月30日，先后印发4月31号文件。',
    ],
    ['a day named because it is none', '不能写成“2月30日”“4月31日”，日历上没有2月30日。'],
    ['the ends of periods', '4月28日至5月31日走访，1月30—31日培训，12月31日24时截止，2月28日至3日后再报。'],
    [
      'days of the week of several dates',
      '2026年11月26日、27日（星期四、星期五）轮训，2026年11月26日至28日（星期四至星期六）复训，2026年11月26日周一民同志到会。',
    ],
    [
      'hours and minutes that are no times',
      '26日48时内办结，下午五点意见、9点60分钟研讨，26日晚25:20获胜，下午三时许散会。',
    ],
    ['a first item that leads in to all', '一是让学生学会做人。二是学会求知。三是学会健体。四是学会审美。'],
    [
      '新的, which says more',
      '一是聚焦主业发展。二是做优做强品牌。三是拓展海外市场。四是培育新的增长点。五是加强风险管控。',
    ],
    ['a clause said three times', '我们坚信一定能赢，我们坚信一定能赢，我们坚信一定能赢。'],
    [
      'a word named by itself, or to be done once more',
      '干部干部，干字当头；文化文化，以文化人。认识要再提高提高，把流程优化优化，将基础巩固巩固。',
    ],
    [
      'a clause called out, or drawn from',
      '同志们辛苦了，同志们辛苦了。首先要解放思想观念，解放思想观念，就能打开局面。关键是凝聚各方力量，凝聚各方力量，才能办成大事。',
    ],
    ['a clause taken up', '大家要把力量凝聚到一起，只有把力量凝聚到一起，把力量凝聚到一起，才能办成大事。'],
    ['two points that begin alike', '前途有两种：一是守住阵地，一是丢掉阵地。我们要守住阵地。'],
    ['a first point told in other words', '首先，是要学懂，学得深些。第二，要弄通，弄得透些。第三，要做实，做得细些。'],
    ['a thing with two ordinals', '第二、六分局合署办公，见《通讯》第九十八、九十九期合刊。'],
    ['a word across the halves', '班子里是两头小中间大的格局，古人说学而时习之，不亦说乎。'],
    [
      'minutes, whose items are statements',
      '会议纪要\n一、会议听取了经济运行情况的汇报，充分肯定了前一阶段所做的各项工作。会议指出，成绩要保持。\n二、会议原则同意《实施方案》。\n三、会议研究了干部工作。会议强调，要公道正派。\n四、会议还研究了其他事项。会议决定，下月再议。',
    ],
    ['pieces of two words', '近代以来，中国沦为半殖民地半封建社会，在党内反对阶级对阶级的投降，一代人一代人接力奋斗。'],
    ['a blank in a name, and before a title', '张  华  副县长出席，王　强主持，年初月末都要盘点。'],
    ['a step on', '要在进一步深化改革上下功夫，在更胜一筹上动脑筋。'],
    ['brackets that are spoken of', '参会人员用括号（）注明，行动计划见附件。'],
    ['a word that says what a name is', '三里屯（地名）一带已经改造，长安（古地名）是丝绸之路的起点。'],
    ['labels of a notice', '【活动时间】5月1日上午9时\n【活动地点】县文化馆\n【活动主题】：青春心向党'],
    [
      'what a page says, said in a speech',
      '居民登录即可查看办理进度，少跑了冤枉路。\n网友积极推荐的路线，成为假期热门。\n收藏200余件文物的县博物馆已经开放。\n下面是为您献上的舞蹈。\n如果群众有难处，请随时联系我们，我们马上就办。',
    ],
    [
      'things counted that are named in other ways',
      '要抓好四项工作：项目建设工作、招商引资工作、安全生产工作、民生改善。',
    ],
    [
      'formulas of characters beside other quotations',
      '念好“严、细、实”“快、准、狠”三字诀，做好“勤”“廉”二字文章，写好“创新、协调”五字诀，用好“党建”“五字诀”，“一、二、三”组读“六字诀”。',
    ],
    [
      'clauses of a promise that name what is counted elsewhere, or go on',
      '做到“三个更加”：更加公平，更加优质，也更加多元。做到“三个坚持”：坚持党建引领、坚持人民至上、推动发展。还要坚持问题导向。\n“三个必须”：必须严、必须细、必须实，推动落实。',
    ],
    [
      'a second point in other words than 其次',
      '首先，要统一思想。同时，要压实责任。再次，要跟踪问效。\n首先，要统一思想。还有就是压实责任。再次，要跟踪问效。\n首先，感谢各位。今天，我再次强调，再次，再次！',
    ],
    [
      'figures that get better as they get smaller, or that are not of one kind',
      '排名从全省第9位上升到第4位，由三级提升到二级，用时从12秒提升到9秒，增速由-5%提高到3%，由下降8%提升到增长2%。',
    ],
    [
      'figures in other units, or about right',
      '参会从300人增加到200人次，从3个增加到2万个，从9000万元增加到1.2亿元，由10%以下提高到8%以上，从5月增加到3场，产线良率误差由5%提高到2%。',
    ],
    [
      'characters that meet and are no misspelt word',
      '公布署长名单，提振撼动人心的士气，从严竣工验收，频繁锁定目标，山脉博大，解决窍门不多，取消毁约条款，仅凭添加不行，沉湎怀旧无益，屏蔽端口，队伍鱼贯撤离，与学生签暑期协议，抗震奋不顾身，答辩别紧张，围坐谈会议精神，为文凭添彩。',
    ],
    [
      'characters that meet and are no misspelt expression',
      '立场不坚定不宜提拔，为人诚实受信任，应急处值班人员在岗，解决对忠诚认识不深的问题，把典型案列举出来，廉洁从正面引导抓起。',
    ],
    ['how long something took', '救援历时3日36时，前后共2日30时，无一人伤亡。'],
    ['figures of other wholes', '占比从全市的35%提高到全省的20%，水价由每吨5元提高到每公斤3元。'],
    ['titles that alternate', '1.存在问题\n甲。\n2.整改措施\n乙。\n3.存在问题\n丙。\n4.整改措施\n丁。'],
  ])('is let alone: %s', (_, text) => {
    expect(saidOf(text)).toEqual([]);
  });

  it.each([
    ['会议第四项，为先进单位颁奖。\n会议第四项，请马同志作交流发言。', ['enumerator-sequence: repeat']],
    ['要打好四场硬仗：一是治污。二是治水。四是治气。', ['enumerator-sequence: gap']],
    ['要做到：①自查；②整改；④验收。', ['enumerator-sequence: gap']],
    [
      '11月31日前，2025年2月29日24时30分、下午14:75各报一次。',
      ['impossible-date: day', 'impossible-date: leap', 'impossible-date: time'],
    ],
    [
      '４月31号至5月2日、今年2月30日和二〇二五年二月二十九日放假。',
      ['impossible-date: day', 'impossible-date: day', 'impossible-date: leap'],
    ],
    ['首先，要学懂。其次，要弄通。其次，要做实。', ['enumerator-sequence: repeat']],
    ['首先，要学懂。再次，要弄通。最后，要做实。', ['enumerator-sequence: gap']],
    ['要压实各级责任，压实各级责任，做到守土有责。', ['duplicate-word: clause']],
    ['我们要进一步进一步提高认识，会议强调会议强调，要抓好落实。', ['duplicate-word: twice', 'duplicate-word: twice']],
    ['全力推进城市建设建设，让城市更宜居。', ['duplicate-word: twice']],
    ['做到“三个到位”：认识到位、责任到位、督查有力。', ['promised-count: other']],
    [
      '负债由2023年的12.5亿元逐年压减到2025年的13.8亿元，从86.3万户增至了80万户。',
      ['rise-and-fall: rises', 'rise-and-fall: falls'],
    ],
    ['既要向向改革要动力，也要时间紧、任务重、任务重。', ['duplicate-word: twice', 'duplicate-word: item']],
  ])('is no excuse for %s', (text, expected) => {
    expect(saidOf(text)).toEqual(expected);
  });
});
