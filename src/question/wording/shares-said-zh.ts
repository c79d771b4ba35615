// Parts of a whole in short or turned round: 上月电话占比多少, 微信占上月进线的比例, 上月各类型占比, 云帆组和公司整体满意率. With no figure beside them they
// are parts of the tickets. Over normalised text.
import { teamBase } from '../names/teams.js';
import type { Gazetteer } from '../gazetteer.js';
import type { DimensionId } from '../../metrics/metric.js';

/** What has a part of the tickets; of a team or of somebody it might as well be of what was resolved. */
const PARTS: ReadonlySet<DimensionId> = new Set<DimensionId>([
  'channel',
  'region',
  'segment',
  'category',
  'product',
  'product_line',
  'model',
]);
/** A figure is named. */
const FIGURE =
  /[单诉障评率量度分卖销]|报修|建议|首响|解决|时长|时间|超时|逾期|积压|响应|回复|重开|转派|流失|复购|回头|金额|差|比(?!例|重|较)|csat|nps|fcr|sla|frt|aht|ticket|complaint|fault|backlog/u;
const HOW_MUCH =
  '(?:的)?(?:占比|比例|比重)(?:是|有|为|大概|大约){0,2}(?:多少|多大|多高|几成|百分之几|百分之多少)?';
const SHORT = new RegExp(`^(.*?)([^ ,，。?？]{1,20}?)${HOW_MUCH}(呢|啊|呀)?([ ,，].{1,14})?[?？。]*$`, 'u');
const OF_KINDS =
  /(^|[\s,，]|年|月|周|季度|天|日)(?:各个?|每个?|按|分|不同)?(类型|工单类型|渠道|产品|产品线|地区|区域|类别|优先级)(?:的)?(?:占比|比例|比重)(?:是|各?是?多少|怎么样|分布|情况){0,2}(?=[?？。]*$)/u;

/** The normalised text with a short share spelled out. @param first it begins a conversation */
export function withShortShares(text: string, gazetteer: Gazetteer, first: boolean): string {
  if (!/占|比例|比重/u.test(text)) return text;
  const counted = text
    // 微信占上月进线的比例: what comes in are tickets.
    .replace(
      /(?<=占(?:了)?[^,，。?？占]{0,10}?)(?:总)?(?:进线|来单|来件|进单|进件)(?:总量|总数|量|数)?(?=的|比|占|几|多少|百分)/u,
      '工单',
    )
    .replace(
      /(?<=占(?:了)?[^,，。?？占]{0,10}?)总(?=(?:工单|投诉|故障|解决|积压)(?:量|数)?的?(?:比|百分|几成|多少))/u,
      '全部',
    );
  if (!first || FIGURE.test(counted.replace(OF_KINDS, '$1').replace(/占?(?:占比|比例|比重)/u, '')))
    return counted;
  const kinds = counted.replace(
    OF_KINDS,
    (_all, before: string, kind: string) => `${before}各${kind.replace('工单', '')}工单占比`,
  );
  if (kinds !== counted) return kinds;
  const [all, before = '', said = '', , behind = ''] = SHORT.exec(counted) ?? [];
  if (all === undefined) return counted;
  const name = nameAtEnd(said, gazetteer);
  return name === null ? counted : `${before}${said}工单占比${behind}`;
}

/** The longest name of a kind of ticket, or of where they come from, with which `text` ends. */
function nameAtEnd(text: string, gazetteer: Gazetteer): string | null {
  for (let start = 0; start < text.length; start += 1) {
    const phrase = text.slice(start);
    if (/^[a-z\d]/u.test(phrase) && /[a-z\d]$/u.test(text.slice(0, start))) continue;
    const found = gazetteer.lookup(phrase);
    if (found.length > 0) return found.every(({ dim }) => PARTS.has(dim)) ? phrase : null;
  }
  return null;
}

const WITH_WHOLE =
  /^(.{0,12}?[ ,，的年月周天日季度]|)([^ ,，。?？]{2,16})(?:和|与|跟|同|、)((?:全|整个)?公司(?:整体|总体|平均)?|整体|总体|全体)的?(?!的?(?:对?比|差|相))([^,，。?？比差占]{2,24})[?？。]*$/u;

/** 云帆组和公司整体满意率: its figure, set beside that of all. */
export const withWholeBeside = (text: string, gazetteer: Gazetteer): string =>
  text.replace(WITH_WHOLE, (all, before: string, said: string, whole: string, figure: string) => {
    const named = gazetteer.lookup(said).length > 0 || gazetteer.lookup(teamBase(said)).length > 0;
    return named && gazetteer.lookup(whole).length === 0 ? `${before}${said}${figure} 跟公司整体比` : all;
  });
