// What an alert would have said in the last months, had it been there: the rehearsal that is read back with it.
import type { Principal } from '../../access/principal.js';
import { deniedAnswer } from '../../answer/refusals.js';
import type { Config } from '../../config/config.js';
import { metricEntry } from '../../metrics/catalogue.js';
import { ticketMoments } from '../../store/alerts.js';
import type { Database } from '../../store/schema.js';
import { dayText, stepText } from '../../text/dates.js';
import { sentenceCase } from '../../text/glue.js';
import type { Lang } from '../../text/lang.js';
import { SUBSCRIBE } from '../../text/sentences/subscribe.js';
import type { Directory } from '../../tickets/directory.js';
import { DAY_MS, type Instant } from '../../time/instant.js';
import { addSteps, startOf, type LocalDate } from '../../time/local-date.js';
import { localDateOf } from '../../time/zone.js';
import type { Kysely } from 'kysely';
import { rehearse } from '../alerts/rehearse.js';
import type { AlertRule } from '../alerts/rule.js';
import { groupText, historyFrom, loadSeries, periodsFrom, setupOf } from '../alerts/series.js';
import { pastSilences } from '../alerts/silence.js';
import { subjectText } from '../alerts/words.js';

export interface TryDeps {
  readonly db: Kysely<Database>;
  readonly directory: Directory;
  readonly config: Config;
}

export interface Tried {
  /** What it looks at, in words. */
  readonly about: string | null;
  readonly text: string;
  readonly unusual: Readonly<Record<string, readonly string[]>>;
}

const REHEARSED_DAYS = 90;

const SHOWN_DATES = 8;

export async function tryOut(
  rule: AlertRule,
  principal: Principal,
  deps: TryDeps,
  lang: Lang,
  now: Instant,
): Promise<Tried> {
  const { config, directory, db } = deps;
  const words = SUBSCRIBE[lang];
  const { timezone, weekStart } = config.workspace;
  const today = localDateOf(now, timezone);
  if (rule.subject === null) {
    const from = now - REHEARSED_DAYS * DAY_MS;
    const arrivals = await ticketMoments(db, from, now);
    const found = pastSilences(arrivals, config.calendarOf(null), from);
    return {
      about: null,
      unusual: {},
      text:
        arrivals.length < 20
          ? words.tooLittle
          : told(
              found.map((at) => dayText(localDateOf(at, timezone), lang, today)),
              'day',
              lang,
            ),
    };
  }
  const begin =
    rule.step === 'month' ? addSteps('month', today, -12) : addSteps('day', today, -REHEARSED_DAYS);
  const from = startOf(rule.step, begin, weekStart);
  const periods = periodsFrom(rule.step, from, now, config).filter(({ span }) => span.end <= now);
  const last = periods.at(-1);
  const standing = metricEntry(rule.subject.metric).timing === 'now';
  const loaded = await loadSeries(
    rule.subject,
    rule.step,
    { from: historyFrom(rule.step, from), to: last?.days.to ?? today },
    { db, directory, config, principal, now, lang },
  );
  if (!loaded.allowed)
    return { about: null, text: deniedAnswer(loaded.rule, lang, loaded.plan).headline, unusual: {} };
  const about = sentenceCase(subjectText(rule.subject, rule.subject.where, loaded.ctx));
  if (standing) return { about, text: words.noRehearsal, unusual: {} };
  const ends = new Map(periods.map(({ first, span }) => [first, span.end]));
  const unusual: Record<string, readonly string[]> = {};
  const dates: { readonly first: LocalDate; readonly text: string }[] = [];
  let judged = 0;
  let known = 0;
  for (const series of loaded.series) {
    known += series.points.filter(({ first, n }) => first >= from && n > 0).length;
    const tried = rehearse(setupOf(rule, series, config), from, (first) => ends.get(first) ?? now);
    judged += tried.judged;
    unusual[series.name] = tried.memo.unusual;
    const group = rule.subject === null ? null : groupText(rule.subject, series, directory, lang);
    for (const { point } of tried.alarms)
      dates.push({
        first: point.first,
        text: [stepText(rule.step, point.first, lang, false), group]
          .filter((each) => each !== null)
          .join(' '),
      });
  }
  const ordered = dates.toSorted((a, b) => (a.first < b.first ? -1 : 1)).map(({ text }) => text);
  if (judged >= ENOUGH) return { about, unusual, text: told(ordered, rule.step, lang) };
  // There are data, only too few on each day: longer steps have more.
  const isThin = known >= ENOUGH && rule.step !== 'month';
  return { about, unusual, text: isThin ? words.tooFew[rule.step] : words.tooLittle };
}

/** Fewer judged periods than this rehearse nothing. */
const ENOUGH = 8;

function told(dates: readonly string[], step: AlertRule['step'], lang: Lang): string {
  const words = SUBSCRIBE[lang];
  if (dates.length === 0) return words.wouldNever(words.span[step]);
  const shown = dates.slice(-SHOWN_DATES);
  return words.wouldHave(dates.length, words.span[step], shown);
}
