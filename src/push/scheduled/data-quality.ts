// How sound the data are, for those who look after them: what was set aside and why, what tickets lack, surveys that belong to nothing,
// and how old the newest data are. Counts only; nothing when there is nothing to do.
import type { Block, Card } from '../../cards/card.js';
import { dataQuality, type DataQuality } from '../../store/push-digest.js';
import { stepText } from '../../text/dates.js';
import type { Lang } from '../../text/lang.js';
import { percent } from '../../text/numbers.js';
import { DIGESTS } from '../../text/sentences/push-digests.js';
import { DAY_MS, HOUR_MS, type Instant, type Zone } from '../../time/instant.js';
import { localTimeOf } from '../../time/zone.js';
import type { ScheduledPush } from '../push.js';

const DAYS = 7;
/** Without new data for so long something has stopped. */
const STALE_MS = 26 * HOUR_MS;
/** A field that so many tickets lack is missing by design or by mistake: worth a word. */
const MISSING_SHARE = 0.05;

export const dataQualityPush: ScheduledPush = {
  name: 'data-quality',
  about: {
    zh: '每天早上：数据有没有问题（隔离、缺项、重复、时间颠倒、找不到工单的评价、最近一次导入）',
    en: 'Every morning: whether the data are sound (set aside, missing, doubled, out of order, surveys without a ticket, last import)',
  },
  defaults: { cron: '30 8 * * *', to: ['admins'] },
  latenessMs: 12 * HOUR_MS,
  workdaysOnly: false,
  compose: async (run, due) => {
    const found = await dataQuality(run.db, run.now - DAYS * DAY_MS, run.now);
    const card = qualityCard(found, run.now, run.config.workspace.timezone, run.lang);
    return new Map(
      due.map(({ recipient }) => [
        recipient.id,
        card === null ? { kind: 'skip', reason: 'nothing_to_say' } : { kind: 'card', card },
      ]),
    );
  },
};

/** Null where there is nothing to do. */
export function qualityCard(found: DataQuality, now: Instant, zone: Zone, lang: Lang): Card | null {
  const words = DIGESTS[lang].quality;
  const aside = found.quarantine.reduce((sum, { rows, fields }) => sum + rows + fields, 0);
  const lacking = (['assignee', 'category', 'product', 'customer'] as const).filter((field) => {
    const n = found.missing[field];
    // What every ticket lacks, the source has not got.
    return n < found.tickets && n > found.tickets * MISSING_SHARE;
  });
  const latest = Math.max(found.lastImportAt ?? 0, found.newestTicketAt ?? 0);
  const parts = [
    latest === 0
      ? words.never
      : now - latest > STALE_MS
        ? words.stale(Math.floor((now - latest) / HOUR_MS))
        : null,
    aside > 0 ? words.aside(aside) : null,
    found.surveysWithoutTicket > 0 ? words.orphans(found.surveysWithoutTicket) : null,
    ...lacking.slice(0, 1).map((field) => words.missing(found.missing[field], words.fields[field])),
  ].filter((text) => text !== null);
  if (parts.length === 0) return null;
  const moment = (at: Instant | null): string => {
    if (at === null) return '–';
    const { date, hour, minute } = localTimeOf(at, zone);
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${stepText('day', date, lang, false)} ${two(hour)}:${two(minute)}`;
  };
  const share = (n: number, all: number): string => words.of(n, all, percent(all === 0 ? 0 : n / all));
  const quarantine: readonly Block[] =
    found.quarantine.length === 0
      ? []
      : [
          {
            kind: 'table',
            head: words.head,
            rows: found.quarantine.map(({ reason, rows, fields }) => [
              words.reasons[reason] ?? reason,
              String(rows),
              String(fields),
            ]),
            numeric: [false, true, true],
          },
          { kind: 'text', text: words.hint, weight: 'small' },
        ];
  return {
    title: words.title(parts),
    tone: 'warn',
    lang,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: words.lastImport, value: moment(found.lastImportAt) },
          { label: words.newest, value: moment(found.newestTicketAt) },
          { label: words.ticketsIn, value: String(found.tickets) },
          ...lacking.map((field) => ({
            label: `${words.lacks}${lang === 'zh' ? '' : ' '}${words.fields[field]}`,
            value: share(found.missing[field], found.tickets),
          })),
          {
            label: words.surveysIn,
            value:
              found.surveysWithoutTicket === 0
                ? String(found.surveys)
                : `${found.surveys} · ${words.orphans(found.surveysWithoutTicket)}`,
          },
        ],
      },
      ...quarantine,
    ],
  };
}
