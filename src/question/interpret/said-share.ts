// A share of a whole: "what share of complaints came from phone", 电话占投诉的比例, "tickets by channel in percent". Only counts have
// parts that add up. "Share of complaints from phone" can as well be the share that complaints have among the phone's tickets: that is
// asked back.
import { metricEntry } from '../../metrics/catalogue.js';
import type { DimensionId, MetricId } from '../../metrics/metric.js';
import { TICKET_TYPES, type TicketType } from '../../tickets/rows.js';
import { hasChinese } from '../normalise.js';
import type { Bag } from './bag.js';
import type { SaidFilter } from './frame.js';
import { numberLeft } from './number-left.js';
import { typeCounted } from './one-type.js';

export type SaidShare =
  | {
      readonly share: DimensionId;
      readonly metrics: readonly MetricId[];
      /** The part, where it is named as what is counted: faults. */
      readonly part?: readonly SaidFilter[];
    }
  /** "complaints as a share of chat tickets": the part is of what the filter leaves, which is a rate of its own. */
  | { readonly rate: MetricId }
  /** The words that can mean either. */
  | { readonly ambiguous: string }
  /** Words for a share of something that is not clear here. */
  | { readonly unclear: string };

interface Scope {
  readonly metrics: readonly MetricId[];
  /** The figures talked of before, which a turn that names none is about. */
  readonly before: readonly MetricId[];
  /** What filters beside the names: types of ticket. */
  readonly types: readonly SaidFilter[];
  readonly filters: readonly SaidFilter[];
  readonly linked: boolean;
  readonly by: readonly DimensionId[];
  readonly stepped: boolean;
}

/** What a word for a share makes of a count beside it, and back. */
const COUNT_OF: Partial<Record<MetricId, MetricId>> = {
  complaint_rate: 'complaints',
  fault_rate: 'faults',
  resolution_rate: 'resolved',
};

/** "… of complaints came from phone": the part is named behind its verb. */
const CAME_FROM =
  /(?:^| )(?:came|come|comes|coming|were|was|are|is|arrived|had|have|has) (?:in )?(?:from|through|via|by|over|on|about|for|with) /u;
/** Of what the conditions leave, and of nothing larger. */
const OF_THESE = /各占其中的比例|(?:^| )as a share of these(?: |$)/u;
/** The whole is said, and is not what the part is counted in. */
const OF_ALL_TICKETS =
  /(?:^| )(?:of|among|out of) (?:all (?:of )?(?:the |our )?|the total |total |overall )tickets(?: |$)|占(?:了)?(?:全部|所有|总|同期)的?工单/u;
const SHARE = /占比|比例|百分比|share|percent|portion|fraction|pct|%/u;

/** Uses up the words for a share; null where none is asked for. What it can't make sense of stays unused. */
export function saidShare(bag: Bag, text: string, scope: Scope): SaidShare | null {
  const share = shareSaid(bag, text, scope);
  const number = share === null ? numberLeft(bag.pieces, scope.metrics) : null;
  return number === null ? share : { unclear: number };
}

function shareSaid(bag: Bag, text: string, scope: Scope): SaidShare | null {
  const typed = scope.types.length > 0;
  const partless = sharesNoCount(bag, scope);
  if (partless !== null) return { unclear: partless };
  const explicit =
    bag.has('share') ||
    CAME_FROM.test(` ${text} `) ||
    isSomething(bag) ||
    isTheirs(bag) ||
    isWithin(bag) ||
    (scope.metrics.join() === 'tickets' && isOfSuch(bag));
  const rates = bag.places('figure').filter((at) => bag.at(at, 'figure')?.figure === 'rate');
  const compound = bag.pieces.find(
    (piece, at) =>
      bag.at(at, 'metric')?.metric === 'complaint_rate' &&
      /占比|比例|占几成|占百分之|^(?:the )?(?:share|percentage|percent|proportion|%) of|share$/u.test(
        piece.text,
      ),
  );
  const type = typeOf(bag, scope);
  if (type !== null && (bag.has('share') || rates.some((at) => isShare(bag, at)))) {
    for (const at of rates) bag.use(at);
    bag.useAll('share');
    return {
      share: 'type',
      metrics: ['tickets'],
      part: typed ? [] : [{ dim: 'type', values: [type], not: false }],
    };
  }
  const dim = partOf(scope, OF_THESE.test(text));
  // "our share of resolved tickets": whose part of whose whole is not said; "share of phone complaints by team": a part of a part, or a rate.
  const ours = bag.pieces.find(({ lead }, at) => isShare(bag, at) && /(?:^| )our$/u.test(lead));
  if (ours !== undefined && dim === null && scope.metrics.some((id) => turned(bag, id)))
    return { unclear: `our ${ours.text}` };
  const nested = bag.pieces.find(
    ({ text: word }, at) =>
      word.endsWith(' of') &&
      isShare(bag, at) &&
      bag.at(at + 1, 'name') !== null &&
      bag.at(at + 2, 'type') !== null,
  );
  if (nested !== undefined && scope.by.length > 0) return { unclear: nested.text };
  // 投诉量占比: of the number, it says so itself.
  const number = numberSaid(bag, scope.metrics);
  const [sole] = scope.metrics;
  const shared = compound !== undefined || rates.length > 0 || (sole !== undefined && turned(bag, sole));
  if (number !== null && dim !== null && !typed && shared) {
    for (const at of rates) bag.use(at);
    bag.useAll('share');
    return { share: dim, metrics: [number] };
  }
  if (compound !== undefined && !explicit) {
    const scoped = scope.filters.length > 0 || scope.by.length > 0;
    // With "tickets" beside it, it is said of what it is a share.
    const whole = bag.pieces.some((_, at) => bag.at(at, 'ticket_noun') !== null);
    return scoped && !whole ? { ambiguous: compound.text } : null;
  }
  const [metric] = scope.metrics;
  // 故障工单，按产品，各占其中的比例: of what the type leaves.
  const apart = typed && !(scope.by.length === 1 && OF_THESE.test(text));
  if (metric === undefined || scope.metrics.length !== 1 || dim === null || apart) {
    // "what share of complaints came from phone and email": what was taken for a rate of either is none.
    const mistaken = explicit && (compound !== undefined || (metric !== undefined && turned(bag, metric)));
    return mistaken ? { unclear: compound?.text ?? text } : null;
  }
  const plain = rates.some((at) => SHARE.test(bag.pieces[at]?.text ?? ''));
  // 超时工单占比: of those of this group, or of all that are overdue? Only of tickets as such there is no doubt.
  // "share of chat tickets" is of all of them, "share of chat tickets that were resolved" a rate.
  const clear = plain && metric === 'tickets' && (scope.by.length > 0 || hasChinese(text));
  if (!explicit && !clear) return null;
  const asked = bag.has('share') || plain || compound !== undefined || turned(bag, metric);
  const counted = explicit && saysNoRate(bag) ? (COUNT_OF[metric] ?? metric) : metric;
  if (!asked || metricEntry(counted).unit !== 'count') return null;
  const within = ofFiltered(bag, text);
  if (within !== null && counted !== 'complaints') return { unclear: within };
  // "phone complaints as a share of all tickets": no part of the complaints.
  const [whole] = OF_ALL_TICKETS.exec(text) ?? [];
  if (counted !== 'tickets' && scope.by.length === 0 && whole !== undefined)
    return counted === 'complaints'
      ? { ambiguous: whole.trim().replace(/^(?:of|among|out of) /u, '') }
      : { unclear: whole.trim() };
  for (const at of rates) bag.use(at);
  bag.useAll('share', 'created');
  if (within !== null) return { rate: 'complaint_rate' };
  return { share: dim, metrics: [counted] };
}

/** 上月满意率 电话占比, "my tickets among my team's that were resolved": what has no parts that add up, or a part of a part. */
function sharesNoCount(bag: Bag, { metrics: said, before }: Scope): string | null {
  const metrics = said.length > 0 ? said : before;
  const rates = metrics.filter((id) => metricEntry(id).unit !== 'count');
  if (rates.length === 0 || rates.length < metrics.length) return null;
  if (!rates.some((id) => COUNT_OF[id] !== undefined)) {
    const at = bag.pieces.findIndex(
      ({ text, gap }, place) =>
        !gap && /^占(?:比|几成|百分之几|多少)/u.test(text) && bag.at(place - 1, 'name') !== null,
    );
    if (at >= 0) return bag.pieces[at]?.text ?? null;
  }
  const asked = bag.pieces.find(({ text }, at) => isShare(bag, at) && text.endsWith(' of'));
  const both = (['self', 'my_team'] as const).every((k) =>
    bag.pieces.some((_, at) => bag.at(at, k) !== null),
  );
  return asked !== undefined && both ? asked.text : null;
}

/** "what share of tickets were urgent": what they were is the part. */
const isSomething = (bag: Bag): boolean => {
  const rate = bag.pieces.findIndex(
    (piece, at) => bag.at(at, 'figure')?.figure === 'rate' && SHARE.test(piece.text),
  );
  return (
    rate >= 0 &&
    bag.pieces.some(
      ({ lead }, at) => at > rate && bag.at(at, 'name') !== null && /(?:^| )(?:were|was|are|is)$/u.test(lead),
    )
  );
};

const isShare = (bag: Bag, at: number): boolean =>
  bag.at(at, 'figure')?.figure === 'rate' && SHARE.test(bag.pieces[at]?.text ?? '');

/** "Harbor's share of resolved tickets", "each team's share of tickets": whose it is stands before it. */
const isTheirs = (bag: Bag): boolean =>
  bag.pieces.some(
    ({ text, gap }, at) =>
      !gap &&
      text.startsWith('share of') &&
      (bag.at(at, 'figure') ?? bag.at(at, 'metric')) !== null &&
      isPart(bag, at - 1),
  );

const isPart = (bag: Bag, at: number): boolean =>
  (['name', 'self', 'my_team', 'dim'] as const).some((k) => bag.at(at, k) !== null);

/** "share of each team in resolved tickets", 投诉里退款占比, 退款在投诉中的占比: the part, and in what it lies. */
const isWithin = (bag: Bag): boolean =>
  bag.pieces.some(({ text, lead }, at) => {
    const counted = (place: number): boolean =>
      (['metric', 'type', 'ticket_noun'] as const).some((k) => bag.at(place, k) !== null);
    const [before, within] = [bag.pieces[at - 1]?.lead ?? '', / ?[里中内](?: ?的)?$/u];
    if (/占比|比例|百分比/u.test(text) && isShare(bag, at))
      return (
        (isPart(bag, at - 1) && within.test(before) && counted(at - 2)) ||
        (counted(at - 1) && before.endsWith('在') && within.test(lead) && isPart(bag, at - 2))
      );
    if (!text.endsWith(' of') || !isShare(bag, at) || lead.endsWith('our')) return false;
    const part = bag.at(at + 1, 'each') === null ? at + 1 : at + 2;
    const whole = bag.pieces[part + 1]?.lead ?? '';
    return isPart(bag, part) && counted(part + 1) && /^(?:in|of|among|within)(?: |$)/u.test(whole);
  });

/** "proportion of urgent tickets": of all tickets, those. */
const isOfSuch = (bag: Bag): boolean =>
  bag.pieces.some(
    ({ text }, at) =>
      text.endsWith(' of') &&
      isShare(bag, at) &&
      bag.at(at + 1, 'name') !== null &&
      /^tickets$/u.test(bag.pieces[at + 2]?.text ?? ''),
  );

const isType = (value: unknown): value is TicketType => TICKET_TYPES.some((type) => type === value);

/** What a share says that a figure is counted of, beside what is said of it anyway. */
export const partSaid = (share: SaidShare | null): readonly SaidFilter[] =>
  share !== null && 'part' in share ? (share.part ?? []) : [];

/** 上周故障占比: the one type whose part of all tickets is asked for, with nothing else named; complaints have a rate of their own. */
function typeOf(bag: Bag, { metrics, types, filters, linked, by, stepped }: Scope): TicketType | null {
  const [metric, more] = metrics;
  const [type, another] = types;
  if (metric === undefined || more !== undefined || another !== undefined) return null;
  if (filters.length > 0 || linked || by.length > 0 || stepped) return null;
  if (type === undefined) {
    const counted = typeCounted(
      turned(bag, metric) && saysNoRate(bag) ? (COUNT_OF[metric] ?? metric) : metric,
    );
    return counted === undefined || counted === 'complaint' ? null : counted;
  }
  const [only, other] = type.values;
  const tickets = metric === 'tickets' && !type.not && other === undefined;
  return tickets && isType(only) ? only : null;
}

/** The one dimension whose parts are spoken of: of a breakdown, or of the one value that is named. */
function partOf({ filters, linked, by, stepped }: Scope, ofThese: boolean): DimensionId | null {
  if (stepped || linked) return null;
  const [group] = by;
  if (by.length === 1 && group !== undefined)
    return filters.length === 0 || (ofThese && filters.every((filter) => filter.dim !== group))
      ? group
      : null;
  const [filter] = filters;
  if (by.length > 0 || filter === undefined || filters.length !== 1) return null;
  if (filter.not || filter.values.length !== 1 || filter.dim === 'day') return null;
  return filter.dim;
}

/**
 * The words for the whole where what is named is in it and not the part: 投诉占微信工单的比例, 微信工单里投诉占多少, "complaints as a share of
 * chat tickets". Null where the part is what is named, of all there is.
 */
function ofFiltered(bag: Bag, text: string): string | null {
  const places = bag.pieces.map((_, at) => at);
  const names = places.filter((at) =>
    (['name', 'self', 'my_team'] as const).some((k) => bag.at(at, k) !== null),
  );
  const [named] = names;
  const share = places.find((at) => bag.at(at, 'share') !== null);
  if (named === undefined || share === undefined) return null;
  const word = bag.pieces[share]?.text ?? '';
  const name = bag.pieces[named]?.text ?? '';
  const open =
    /^占了?$/u.test(word) || new RegExp(`${word} of(?! (?:the )?(?:total|whole|all))`, 'u').test(text);
  if (names.some((at) => at > share)) return open ? name : null;
  const counted = places.find((at) => at > named && at < share && bag.at(at, 'type') !== null);
  if (counted === undefined) return null;
  const type = bag.pieces[counted]?.text ?? '';
  const behind = text.slice(text.indexOf(name) + name.length);
  const between = behind.slice(0, behind.indexOf(type));
  return /[里中内]|(?:^| )(?:of|in|among)(?: |$)/u.test(between) ||
    places.some((at) => at > named && at < counted && bag.at(at, 'ticket_noun') !== null)
    ? name
    : null;
}

/** "percentage of resolved tickets": a word for a share has made a rate of the count. */
const turned = (bag: Bag, metric: MetricId): boolean =>
  COUNT_OF[metric] !== undefined &&
  bag.pieces.some(
    (piece, at) => piece.used && bag.at(at, 'figure')?.figure === 'rate' && SHARE.test(piece.text),
  );

/** 投诉率, "complaint rate" is a rate by name and no count. */
const saysNoRate = (bag: Bag): boolean =>
  !bag.pieces.some((piece, at) => bag.at(at, 'metric') !== null && /率$|rate$/u.test(piece.text));

/** The count that was named as one (投诉量, "number of complaints"), where a word for a share has made a rate of it. */
function numberSaid(bag: Bag, [metric, another]: readonly MetricId[]): MetricId | null {
  const count = metric === undefined || another !== undefined ? undefined : COUNT_OF[metric];
  if (count === undefined) return null;
  const said = bag.pieces.some(
    (piece, at) =>
      piece.used &&
      (bag.at(at, 'metric') ?? bag.at(at, 'type') ?? bag.at(at, 'figure')) !== null &&
      /[量数](?:占比)?$|^(?:number|count)s?(?: of)?$/u.test(piece.text),
  );
  return said ? count : null;
}
