import type { Draft } from '../draft/draft.ts';
import { render } from '../text/localized.ts';
import type { Span } from '../text/span.ts';
import type { ServiceContext } from './context.ts';
import { minutesText } from './stats.ts';
import { countsIn } from './structure.ts';
import { TEXTS } from './texts.ts';

/** 1200 字 · 约 5–7 分钟: how long a part of a draft is; without minutes where it takes less than half of one. */
export function lengthText({ locale, settings }: ServiceContext, draft: Draft, span: Span): string {
  const { characters, withoutPunctuation } = countsIn(draft, span);
  const minutes = minutesText(withoutPunctuation, settings.speakingRate, locale);
  const length = render(TEXTS.characters, locale, { count: characters });
  return minutes === '' ? length : `${length} · ${minutes}`;
}
