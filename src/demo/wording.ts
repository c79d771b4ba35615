// What the demo's customers write about: categories per product line with subject lines in both languages, and the remarks
// beside their ratings. All invented.
import type { TicketType } from '../tickets/rows.js';
import type { Weighted } from './random.js';

export interface Topic {
  readonly category: string;
  readonly subjects: readonly [string, ...string[]];
}

type Topics = readonly [Weighted<Topic>, ...Weighted<Topic>[]];

const topic = (
  weight: number,
  category: string,
  ...subjects: readonly [string, ...string[]]
): Weighted<Topic> => ({
  weight,
  value: { category, subjects },
});

const DELIVERY = topic(2, '物流', '快递三天没更新', 'Parcel says delivered, nothing here', '想改收货地址');
const RETURN = topic(2, '退换货', '七天内想退货', 'Can I exchange it for the black one?', '换货多久能到');
const ACCOUNT = topic(2, 'App 与账号', 'App 绑定不了设备', 'Cannot pair with the app', '换手机后收不到提醒');

/** The category of the complaints that surge (see stories.ts). */
export const SURGE_TOPIC: Topic = {
  category: '异响',
  subjects: [
    '夜里一直嗡嗡响，孩子睡不着',
    '风机异响，修了还响',
    'Rattles all night since the update',
    '噪音太大，要求退货',
  ],
};

/** What customers of the fallen CSAT wrote about (see stories.ts). */
export const DROP_TOPIC: Topic = {
  category: '打奶系统',
  subjects: [
    '奶泡打不起来',
    'Milk frother stops after 3.2 update',
    '升级 3.2 后打奶报错 E14',
    'E14 on every latte',
  ],
};

const COFFEE: Topics = [
  topic(3, '漏水', '底座漏水', 'Water under the machine', '水箱接口渗水'),
  topic(3, '加热', '出水不热', 'Takes ten minutes to heat up', '加热灯一直闪'),
  topic(2, '研磨', '磨豆卡住不动', 'Grinder is jammed', '磨出来太粗'),
  topic(2, '除垢', '除垢提示消不掉', 'Descaling light stays on', '除垢剂用哪种'),
  { weight: 3, value: DROP_TOPIC },
  ACCOUNT,
  DELIVERY,
  RETURN,
];

const AIR: Topics = [
  topic(3, '滤芯', '滤芯多久换一次', 'Which filter fits my model?', '换了滤芯还报警'),
  topic(2, '传感器', '空气读数一直是 0', 'PM2.5 reading is stuck', '湿度显示不准'),
  topic(2, '风量', '风量变小了', 'Hardly any airflow on level 3', '自动模式不加速'),
  { weight: 2, value: SURGE_TOPIC },
  ACCOUNT,
  DELIVERY,
  RETURN,
];

export const topicsOf = (line: string): Topics => (line === '咖啡机' ? COFFEE : AIR);

/** Suggestions read differently from faults. */
export const SUGGESTION_TOPIC: Topic = {
  category: '产品建议',
  subjects: [
    '希望加一个定时关机',
    'Please add a child lock',
    '水箱能不能再大一点',
    'A refill subscription would be nice',
  ],
};

export const TYPE_MIX: readonly [Weighted<TicketType>, ...Weighted<TicketType>[]] = [
  { value: 'question', weight: 43 },
  { value: 'fault', weight: 28 },
  { value: 'request', weight: 18 },
  { value: 'complaint', weight: 5.5 },
  { value: 'suggestion', weight: 5.5 },
];

export const KIND_REMARKS: readonly [string, ...string[]] = [
  '很有耐心，一步步教我',
  'Quick and friendly, thank you!',
  '当天就解决了',
  'Solved in one go.',
  '态度很好',
  'Clear instructions.',
];

export const COOL_REMARKS: readonly [string, ...string[]] = [
  '等太久了',
  'Had to explain it three times.',
  '问题没有解决',
  'Still not working.',
  '来回转了几个人',
];

export const DROP_REMARKS: readonly [string, ...string[]] = [
  '升级以后打不出奶泡，客服只让我重启',
  'E14 again. Same script as last time.',
  '修了两次还是 E14',
  'Nobody knows when the fix comes.',
];
