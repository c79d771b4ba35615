// Several figures asked for one after the other in one line: 叶青上周几单 几个差评, 满意度 解决量 上周, "how many tickets yesterday, how many
// complaints". They are put into one row, as an "and" would put them; where they can't be, nothing is answered: the first is no less
// asked for than the last.
import type { MetricId } from '../../metrics/metric.js';
import { canMean, type Meaning, type Token } from '../token.js';

type Known = Extract<Token, { known: true }>;

/** A figure with the words that ask how many there are: `from` to `to`, both its own. */
interface Figure {
  readonly id: MetricId;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** How many, how much is said of it. */
  readonly counted: boolean;
  /** Named by the name of a figure: 满意度, 解决量; 超时 and 投诉 may say of what sort the tickets are. */
  readonly exact: boolean;
}

/** 多少, 几个, 有几张: how many, of a thing that is named beside it. */
const HOW_MANY = /^(?:有|是|还有|共有|一共)?(?:多少|几)(?:个|张|条|起|件|通|次)?$|^how many$/u;
const HOLDS_IT = /多少|几/u;

/** The tokens with their figures in one row, or the word of the second figure where they can't be put so. */
export function figuresInARow(tokens: readonly Token[]): {
  readonly tokens: readonly Token[];
  readonly unclear: string | null;
} {
  const figures = figuresOf(tokens);
  const counted = figures.filter((one) => one.counted);
  const long = counted.some(({ at }) => tokens[at]?.text.endsWith('单') === true) ? howLong(tokens) : null;
  if (long !== null) return { tokens, unclear: long };
  // 投诉多少，占多少; 解决多少，各组多少: a part or a split of one figure is no second one.
  const distinct = new Set(counted.map(({ id }) => id)).size;
  if (distinct < 2) return { tokens: figures.length < 2 ? tokens : rowOf(tokens, figures), unclear: null };
  const row = rowOf(tokens, figures);
  if (row !== tokens) return { tokens: row, unclear: null };
  const moved = broughtTogether(tokens, counted);
  if (moved !== null) return { tokens: moved, unclear: null };
  const linked = counted.every((one, i) => {
    const next = counted[i + 1];
    return next === undefined || parts(tokens, one, next).every((token) => joins(token));
  });
  return linked
    ? { tokens, unclear: null }
    : { tokens, unclear: tokens[counted.at(-1)?.at ?? 0]?.text ?? null };
}

const isHowMany = (token: Token | undefined): boolean => token?.known === true && HOW_MANY.test(token.text);
/** 解决了几单，平均多久: a number and a time, of which the words for the time alone would be left. */
const howLong = (tokens: readonly Token[]): string | null =>
  tokens.find((token) => /多久|多长时间/u.test(token.text))?.text ?? null;

const isComma = (token: Token | undefined): boolean => token?.text === ',';
const isFiller = (token: Token): boolean => token.known && token.meanings.every(({ k }) => k === 'filler');
/** 、, 和, "and": in one row as it is. */
const joins = (token: Token): boolean => canMean(token, 'and', 'versus') || isFiller(token);

const find = <K extends Meaning['k']>(token: Known, k: K): Extract<Meaning, { k: K }> | undefined =>
  token.meanings.find((one): one is Extract<Meaning, { k: K }> => one.k === k);

function metricOf(token: Token | undefined): MetricId | null {
  if (token?.known !== true) return null;
  const metric = find(token, 'metric') ?? find(token, 'type');
  if (metric !== undefined) return metric.metric;
  return find(token, 'ticket_noun') === undefined ? null : 'tickets';
}

const NAMES_FIGURE = /[\u3400-\u9fff](?:[量率数度分值响]|时长|时间)$/u;

function figuresOf(tokens: readonly Token[]): readonly Figure[] {
  const figures: Figure[] = [];
  for (const [at, token] of tokens.entries()) {
    const id = metricOf(token);
    if (id === null || !token.known) continue;
    const last = figures.at(-1);
    const noun = canMean(token, 'ticket_noun') && !canMean(token, 'metric');
    const holds = HOLDS_IT.test(token.text);
    // 投诉几单: how many of what was named right before.
    if (noun && holds && last !== undefined && last.at === at - 1 && !isApart(tokens, at)) {
      figures[figures.length - 1] = { ...last, to: at, counted: true };
      continue;
    }
    const before = isHowMany(tokens[at - 1]) && last?.to !== at - 1;
    const after = !before && isHowMany(tokens[at + 1]) && metricOf(tokens[at + 2]) === null;
    // A noun of no number stands beside the figure that it is told of.
    if (noun && !before && !after && !holds) continue;
    figures.push({
      id,
      at,
      exact: NAMES_FIGURE.test(token.text),
      from: before ? at - 1 : at,
      to: after ? at + 1 : at,
      // 昨天几单，投诉呢: how many of these.
      counted:
        before ||
        after ||
        holds ||
        (last?.counted === true && isComma(tokens[at - 1]) && canMean(tokens[at + 1], 'follow_up')),
    });
  }
  return figures;
}

/** Something stands between a token and the one before it: a space. */
const isApart = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.start ?? 0) > (tokens[at - 1]?.end ?? 0);

const parts = (tokens: readonly Token[], one: Figure, next: Figure): readonly Token[] =>
  tokens.slice(one.to + 1, next.from);

/** Two figures stand side by side: both counted with at most a pause between, or both by their names, one right behind the other. */
function areBeside(tokens: readonly Token[], one: Figure, next: Figure): boolean {
  if (one.id === next.id) return false;
  const between = parts(tokens, one, next).filter((token) => !isFiller(token));
  const paused = between.every((token) => isComma(token) || canMean(token, 'and'));
  if (one.counted && next.counted) return paused;
  // 满意度达标率, 满意度回访率: a rate may be one of what stands right before it.
  const ofFirst = tokens[next.at]?.text.endsWith('率') === true;
  return one.exact && next.exact && between.length === 0 && !ofFirst && !like(one, next);
}

/** 满意度 平均分 is the one as the other. */
const like = (one: Figure, next: Figure): boolean =>
  [one, next].every(({ id }) => id === 'csat' || id === 'csat_score' || id === 'csat_response_rate');

const and = (at: number): Token => ({
  known: true,
  start: at,
  end: at,
  text: '、',
  meanings: [{ k: 'and' }],
});

/** A figure without the words that ask how many. */
const bare = (tokens: readonly Token[], { id, at, counted }: Figure): Token => {
  const token = tokens[at] as Known;
  return counted ? { ...token, meanings: [{ k: 'metric', metric: id }] } : token;
};

/** The tokens with an "and" between figures that stand side by side; the same ones where none do. */
function rowOf(tokens: readonly Token[], figures: readonly Figure[]): readonly Token[] {
  const next = new Map<number, Figure>();
  const inRow = new Set<Figure>();
  for (const [i, one] of figures.entries()) {
    const other = figures[i + 1];
    if (other === undefined || !areBeside(tokens, one, other)) continue;
    next.set(one.from, other);
    inRow.add(one).add(other);
  }
  if (inRow.size === 0) return tokens;
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const figure = figures.find((one) => inRow.has(one) && one.from === at);
    const token = tokens[at];
    if (token === undefined) break;
    if (figure === undefined) {
      out.push(token);
      continue;
    }
    out.push(bare(tokens, figure));
    const other = next.get(figure.from);
    if (other !== undefined) out.push(and(figure.to));
    at = other === undefined ? figure.to : other.from - 1;
  }
  return out;
}

/** "how many tickets yesterday, how many complaints": the last of two, behind a pause and at the end, beside the first. */
function broughtTogether(tokens: readonly Token[], counted: readonly Figure[]): readonly Token[] | null {
  const [first, last, more] = counted;
  if (first === undefined || last === undefined || more !== undefined || first.id === last.id) return null;
  const between = parts(tokens, first, last);
  const links = between.filter((token) => isComma(token) || canMean(token, 'and'));
  const middle = between.filter((token) => !links.includes(token));
  const closed = tokens.slice(last.to + 1).every((token) => isFiller(token));
  const behind = links.length > 0 && links.every((token) => between.indexOf(token) >= middle.length);
  const plain = middle.every((token) =>
    canMean(token, 'time', 'filler', 'created', 'name', 'my_team', 'self'),
  );
  if (!closed || !behind || !plain) return null;
  return [
    ...tokens.slice(0, first.from),
    bare(tokens, first),
    and(first.to),
    bare(tokens, last),
    ...middle,
    ...tokens.slice(last.to + 1),
  ];
}
