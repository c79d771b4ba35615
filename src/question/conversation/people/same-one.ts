// "same person, this year", 同一个人，去年呢 after a figure of one person, team, product: of that one still, which stays where nothing else is said.
import type { DimensionId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import { canMean } from '../../token.js';
import { cut } from '../turn-parts.js';

const EN =
  /^(?:(?:and|so|ok|now),? )?(?:for )?(?:the )?same (?<kind>person|agent|team|product|channel|region),? (?:but )?(?<rest>[^?]{3,})$/u;
const ZH =
  /^(?:那么?|还是|就)?(?:这)?同一?个?(?<kind>人|客服|组|团队|产品|渠道|地区)[,，](?<rest>[^?？]{2,})$/u;
const DIMS: Readonly<Record<string, DimensionId>> = {
  person: 'agent',
  agent: 'agent',
  人: 'agent',
  客服: 'agent',
  team: 'team',
  组: 'team',
  团队: 'team',
  product: 'product',
  产品: 'product',
  channel: 'channel',
  渠道: 'channel',
  region: 'region',
  地区: 'region',
};

/** The turn without what says so; the words themselves where no such one is talked of, or another is named. @param words normalised */
export function sameOne(words: string, context: ReadContext): string {
  const { previous } = context;
  const { kind, rest } = (EN.exec(words) ?? ZH.exec(words))?.groups ?? {};
  const dim = kind === undefined ? undefined : DIMS[kind];
  if (previous === null || dim === undefined || rest === undefined || previous.by.includes(dim)) return words;
  const [only, more] = previous.where.filter((filter) => filter.dim === dim);
  if (only === undefined || more !== undefined || !('in' in only) || only.in.length !== 1) return words;
  return cut(rest, context).some((token) => canMean(token, 'name')) ? words : rest;
}
