// Words in apposition to a name: 商户软件这条线, 徐汇院区, 四川那边, 支付失败这类问题. Behind a name of that kind they say nothing more;
// anywhere else they point at something, and stay for whoever knows at what.
import type { DimensionId } from '../../metrics/metric.js';
import { canMean, type Meaning, type Token } from '../token.js';

type Known = Extract<Token, { known: true }>;

/** The tokens with what is said again of a name as the filler that it is. */
export function withoutAppositions(heard: readonly Token[]): readonly Token[] {
  const tokens = withLines(heard);
  return tokens.map((token, at) => {
    const before = tokens[at - 1];
    const called = meaningOf(token, 'called');
    if (called !== null && token.known && fits(before, called.dims)) {
      // 北斗组内部前三: of those in it, one by one.
      const within = called.within === true && ranks(tokens);
      return { ...token, meanings: [within ? { k: 'dim', dim: 'agent' } : { k: 'filler' }] };
    }
    // 里面 of nothing that is named is the little word that it was.
    const others = called === null || !token.known ? [] : token.meanings.filter(({ k }) => k !== 'called');
    if (others.length > 0) return { ...(token as Known), meanings: others };
    return isWhose(tokens, at) ? { ...(token as Known), meanings: [{ k: 'filler' }] } : token;
  });
}

/** "just the Audio line": of products, and no chart; behind a name without an article it may be one. */
const withLines = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, at) => {
    if (!token.known) return token;
    if (isLine(tokens, at)) return { ...token, meanings: [{ k: 'filler' }] };
    const name = isLine(tokens, at + 1) ? meaningOf(token, 'name') : null;
    const candidates = name?.candidates.filter(({ dim }) => dim === 'product_line') ?? [];
    return name === null ? token : { ...token, meanings: [{ ...name, candidates }] };
  });

const isLine = (tokens: readonly Token[], at: number): boolean =>
  /^lines?$/u.test(tokens[at]?.text ?? '') &&
  dimsOf(tokens[at - 1]).includes('product_line') &&
  /(?:^|\s)(?:the|our|whole|entire)$/u.test(tokens[at - 2]?.text ?? '');

const meaningOf = <K extends Meaning['k']>(
  token: Token | undefined,
  k: K,
): Extract<Meaning, { k: K }> | null =>
  ((token?.known === true ? token.meanings.find((meaning) => meaning.k === k) : undefined) as
    Extract<Meaning, { k: K }> | undefined) ?? null;

const dimsOf = (token: Token | undefined): readonly DimensionId[] => [
  ...(meaningOf(token, 'name')?.candidates.map(({ dim }) => dim) ?? []),
  ...(canMean(token, 'type') ? (['type'] as const) : []),
  ...(canMean(token, 'my_team') ? (['team'] as const) : []),
];

/** Behind a name of that kind; 那边 behind any. */
const fits = (before: Token | undefined, dims: readonly DimensionId[] | null): boolean => {
  const named = dimsOf(before);
  return (
    named.length > 0 && (dims === null ? canMean(before, 'name') : named.some((dim) => dims.includes(dim)))
  );
};

const ranks = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => canMean(token, 'top', 'extreme', 'ranking')) &&
  !tokens.some((token) => canMean(token, 'dim', 'who'));

/** 浦东的客户四月投诉率, 最不满意的是哪个地区的客户: whose figure it is; customers themselves are not counted. */
function isWhose(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.known !== true || !/^的?客户$/u.test(token.text) || !canMean(token, 'blocked')) return false;
  // 微信上的客户: 上的 says nothing beside a channel.
  const last = tokens[at - 1];
  const head = last?.text === '的' || canMean(last, 'called') ? at - 2 : at - 1;
  const owner = tokens[head];
  const grouped = canMean(owner, 'dim') && canMean(tokens[head - 1], 'which', 'each');
  if (!grouped && !(canMean(owner, 'name') && !dimsOf(owner).includes('agent'))) return false;
  const rest = tokens.slice(at + 1).filter((one) => !canMean(one, 'time', 'filler'));
  const [next] = rest;
  if (next === undefined)
    return tokens.slice(0, at).some((one) => meaningOf(one, 'extreme')?.metric !== undefined);
  return canMean(next, 'metric', 'type');
}
