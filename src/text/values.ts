// The names of dimensions and of values that are the same everywhere (priorities, types, weekdays, channels). What a
// workspace names itself (people, teams, products, regions) is not here: it is in its directory.
import { weekdayName } from './dates.js';
import type { Aspect, Priority, TicketType } from '../tickets/rows.js';
import type { DimensionId } from '../metrics/metric.js';
import type { Lang } from './lang.js';

export const DIMENSION_NAMES = {
  agent: { zh: '客服', en: 'agent', many: 'agents' },
  team: { zh: '团队', en: 'team', many: 'teams' },
  channel: { zh: '渠道', en: 'channel', many: 'channels' },
  type: { zh: '工单类型', en: 'type', many: 'types' },
  category: { zh: '问题分类', en: 'category', many: 'categories' },
  product: { zh: '产品', en: 'product', many: 'products' },
  product_line: { zh: '产品线', en: 'product line', many: 'product lines' },
  model: { zh: '型号', en: 'model', many: 'models' },
  version: { zh: '版本', en: 'version', many: 'versions' },
  region: { zh: '地区', en: 'region', many: 'regions' },
  priority: { zh: '优先级', en: 'priority', many: 'priorities' },
  segment: { zh: '客户群', en: 'segment', many: 'segments' },
  aspect: { zh: '评价方面', en: 'aspect', many: 'aspects' },
  hour: { zh: '时段', en: 'hour', many: 'hours' },
  weekday: { zh: '星期', en: 'weekday', many: 'weekdays' },
} as const satisfies Readonly<Record<DimensionId, { zh: string; en: string; many: string }>>;

export const dimensionName = (dim: DimensionId, lang: Lang): string => DIMENSION_NAMES[dim][lang];

/** `team` → `teams`; Chinese has no plural. */
export const dimensionPlural = (dim: DimensionId, lang: Lang): string =>
  lang === 'zh' ? DIMENSION_NAMES[dim].zh : DIMENSION_NAMES[dim].many;

export const UNKNOWN = { zh: '未知', en: 'unknown' } as const;

type ValueNames<T extends string = string> = Readonly<
  Record<T, { readonly zh: string; readonly en: string }>
>;

const TYPES: ValueNames<TicketType> = {
  question: { zh: '咨询', en: 'question' },
  fault: { zh: '故障', en: 'fault' },
  complaint: { zh: '投诉', en: 'complaint' },
  suggestion: { zh: '建议', en: 'suggestion' },
  request: { zh: '请求', en: 'request' },
};
const PRIORITIES: ValueNames<Priority> = {
  urgent: { zh: '紧急', en: 'urgent' },
  high: { zh: '高', en: 'high' },
  normal: { zh: '普通', en: 'normal' },
  low: { zh: '低', en: 'low' },
};
const ASPECTS: ValueNames<Aspect> = {
  speed: { zh: '响应速度', en: 'speed' },
  attitude: { zh: '服务态度', en: 'attitude' },
  expertise: { zh: '专业能力', en: 'expertise' },
};
const CHANNELS: ValueNames = {
  phone: { zh: '电话', en: 'phone' },
  email: { zh: '邮件', en: 'email' },
  chat: { zh: '在线聊天', en: 'chat' },
  live_chat: { zh: '在线客服', en: 'live chat' },
  web: { zh: '网页', en: 'web' },
  wechat: { zh: '微信', en: 'WeChat' },
  app: { zh: 'App', en: 'app' },
  social: { zh: '社交媒体', en: 'social media' },
  sms: { zh: '短信', en: 'SMS' },
  whatsapp: { zh: 'WhatsApp', en: 'WhatsApp' },
  telegram: { zh: 'Telegram', en: 'Telegram' },
  messenger: { zh: 'Messenger', en: 'Messenger' },
  line: { zh: 'LINE', en: 'LINE' },
};
const SEGMENTS: ValueNames = {
  individual: { zh: '个人', en: 'individual' },
  smb: { zh: '中小企业', en: 'SMB' },
  chain: { zh: '连锁', en: 'chain' },
  enterprise: { zh: '企业', en: 'enterprise' },
  vip: { zh: 'VIP', en: 'VIP' },
  government: { zh: '政府', en: 'government' },
};
const VALUE_NAMES: Partial<Record<DimensionId, ValueNames>> = {
  type: TYPES,
  priority: PRIORITIES,
  aspect: ASPECTS,
  channel: CHANNELS,
  segment: SEGMENTS,
};

/** `紧急` / `urgent`, `周一` / `Monday`, `9 点` / `09:00`; a value without a name of its own is shown as it is, its words apart (web_form). */
export function valueName(dim: DimensionId, value: string | number | null, lang: Lang): string {
  if (value === null) return UNKNOWN[lang];
  if (dim === 'weekday') return weekdayName(Number(value), lang);
  if (dim === 'hour') return lang === 'zh' ? `${value} 点` : `${String(value).padStart(2, '0')}:00`;
  const text = String(value);
  return (
    VALUE_NAMES[dim]?.[text.toLowerCase()]?.[lang] ??
    (WRITTEN_TOGETHER.test(text) && dim !== 'model' ? text.replaceAll('_', ' ') : text)
  );
}

const WRITTEN_TOGETHER = /^[a-z]+(?:_[a-z]+)+$/iu;
