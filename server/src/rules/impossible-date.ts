import { datesIn, type WrittenDate } from '../analysis/dates.ts';
import { timesIn } from '../analysis/times.ts';
import { slice } from '../text/span.ts';
import { type Finding, paragraphRule, TEXT_ROLES } from './rule.ts';

type Message = 'month' | 'day' | 'leap' | 'weekday' | 'time';

export const impossibleDate = paragraphRule<Message>({
  id: 'impossible-date',
  category: 'completeness',
  severity: 'warning',
  roles: TEXT_ROLES,
  docs: {
    title: { 'zh-cn': '日期、时间不存在', en: 'No such date or time' },
    why: {
      'zh-cn':
        '“4月31日”“13月5日”、平年的“2月29日”，日历上没有；“2026年11月26日（星期五）”，日期与星期对不上；“下午3时75分”，钟表上没有。这类差错一出口就要闹笑话，通知、方案里还会误事。农历、藏历和年号纪年的日期，以及单独加引号的日期不在此列；该改日还是改月，只有您知道，不自动改。',
      en: 'No calendar has 4月31日, 13月5日, or 2月29日 in a common year; a full date with another day of the week beside it, and 下午3时75分, cannot be either. Dates of other calendars and of eras, and one quoted by itself, are left alone. Only the writer knows what was meant, so nothing is changed.',
    },
  },
  messages: {
    month: {
      'zh-cn': '一年只有十二个月，没有“{date}”，请核对日期。',
      en: 'A year has twelve months; there is no “{date}”. Check the date.',
    },
    day: {
      'zh-cn': '{month}月最多{days}天，没有“{date}”，请核对日期。',
      en: 'Month {month} has {days} days at most; there is no “{date}”. Check the date.',
    },
    leap: {
      'zh-cn': '{year}年是平年，2月只有28天，没有“{date}”，请核对日期。',
      en: '{year} is no leap year, its February has 28 days; there is no “{date}”. Check the date.',
    },
    weekday: {
      'zh-cn': '{date}是星期{actual}，这里写的是“{found}”，请核对日期和星期。',
      en: '{date} is a 星期{actual}, but this says “{found}”. Check the date and the day of the week.',
    },
    time: {
      'zh-cn': '没有“{time}”这个时间，请核对。',
      en: 'There is no such time as “{time}”. Check it.',
    },
  },
  examples: [
    {
      bad: '活动从⟦4月31日⟧开始，到⟦13月5日⟧结束，⟦二月三十日⟧前报送方案。',
      good: '活动从4月30日开始，到12月5日结束，农历二月三十日前报送方案。“3·15”前后，增长11.31%。',
    },
    {
      bad: '⟦2026年2月29日⟧，我们召开了动员会。4月28日至⟦31日⟧集中走访。',
      good: '2024年2月29日，我们召开了动员会。4月28日至30日集中走访，5月31日前完成。',
    },
    {
      bad: '2026年11月26日（⟦星期五⟧）下午⟦3时75分⟧在机关礼堂开会。',
      good: '2026年11月26日（星期四）下午3时15分在机关礼堂开会。',
    },
  ],
  check(paragraph) {
    const { text } = paragraph;
    const [dates, times] = [datesIn(paragraph), timesIn(paragraph)];
    if (dates.length + times.length === 0) return [];
    return [
      ...dates.flatMap((date) => [...faultsOf(text, date)]),
      ...times
        .filter(({ hour, minute }) => hour > 24 || minute > 59)
        .map(({ span }) => ({ span, message: 'time' as const, data: { time: slice(text, span) } })),
    ];
  },
});

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function* faultsOf(text: string, date: WrittenDate): Generator<Finding<Message>> {
  const { month, day, until, weekday } = date;
  const own = slice(text, date.span);
  if (month > 12) yield { span: date.span, message: 'month', data: { date: own } };
  const fault = noSuchDay(date, day, own);
  if (fault) yield { span: date.span, ...fault };
  else if (until && until.day > day) {
    const last = noSuchDay(date, until.day, `${month}月${until.day}日`);
    if (last) yield { span: until.span, ...last };
  } else if (weekday) {
    const actual = dayOfWeek(date);
    if (actual !== undefined && actual !== weekday.number)
      yield {
        span: weekday.span,
        message: 'weekday',
        data: { date: own, actual: '日一二三四五六'.charAt(actual), found: slice(text, weekday.span) },
      };
  }
}

// A month of 13 or of 0 (00月00日, to be filled in) has no days to be counted.
function noSuchDay(
  { year, month }: WrittenDate,
  day: number,
  date: string,
): Omit<Finding<Message>, 'span'> | undefined {
  const days = DAYS[month - 1];
  if (days === undefined || day === 0) return undefined;
  if (day > days) return { message: 'day', data: { date, month, days } };
  const isCommon = year !== undefined && new Date(Date.UTC(year, 1, 29)).getUTCDate() !== 29;
  return month === 2 && day === 29 && isCommon ? { message: 'leap', data: { date, year } } : undefined;
}

const dayOfWeek = ({ year, month, day }: WrittenDate): number | undefined =>
  year === undefined || month < 1 || month > 12 ? undefined : new Date(Date.UTC(year, month - 1, day)).getUTCDay();
