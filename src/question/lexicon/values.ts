// Values that people name in other words than the store does: 微信 for `wechat`, "Guangdong" for 广东, 紧急 for `urgent`.
// Each group lists the spellings of one thing; a spelling that stands in the store lends the others its meaning.
import type { DimensionId } from '../../metrics/metric.js';

/** Spellings of one channel. */
const CHANNELS: readonly string[] = [
  'phone|telephone|call|calls|phone call|phone calls|by phone|hotline|voice|电话|来电|热线|语音|电话渠道',
  'chat|live chat|livechat|online chat|web chat|在线|在线客服|在线聊天|聊天|会话|在线咨询|在线渠道',
  'email|e-mail|mail|emails|by email|邮件|邮箱|电子邮件|邮件渠道|email渠道',
  'web|website|web form|webform|form|portal|online form|网页|网站|官网|表单|网页表单|网页端|web端',
  'wechat|weixin|we chat|微信|微信公众号|公众号',
  'wecom|wework|企业微信|企微',
  'app|mobile app|in app|手机app|应用内|app端',
  'sms|text message|text messages|短信',
  'whatsapp|whats app',
  'social|social media|社交媒体',
  'weibo|微博',
  'douyin|抖音',
  'taobao|淘宝',
  'store|in store|shop|walk in|门店|线下|线下门店',
  'miniprogram|mini program|mini app|小程序',
  'self service|自助|自助服务',
  'facebook|fb',
  'twitter|x.com',
  'video|video call|视频|视频客服',
  'onsite|on site|上门|现场',
  'inbound|呼入',
  'outbound|outcall|呼出|外呼',
];

const SEGMENTS: readonly string[] = [
  'smb|small business|small businesses|small and medium businesses|sme|smes|中小企业|中小客户|小微|小微企业|中小商户|小商户|中小',
  'enterprise|enterprises|enterprise customers|large enterprise|企业|企业客户|大企业|大型企业',
  'key|key account|key accounts|ka|vip|vips|vip customers|大客户|重点客户|vip客户|重要客户',
  'chain|chains|chain stores|chain customers|连锁|连锁客户|连锁店|连锁商户|连锁企业',
  'individual|individuals|personal|consumer|consumers|个人|个人客户|个人用户|散客',
  'mid market|midmarket|mid size|中型|中型企业|中型客户',
  'startup|startups|初创|初创企业|创业公司',
  'education|school|schools|教育|学校',
  'government|public sector|政府|政企|政府客户',
  'new|new customers|新客|新客户',
  'returning|existing customers|老客|老客户',
  'standard|regular|普通客户|标准客户',
  'premium|高级客户',
  'retail|零售|零售客户',
];

/** Provinces and the like, and the usual large regions. */
const REGIONS: readonly string[] = [
  '北京|beijing|peking',
  '上海|shanghai',
  '天津|tianjin',
  '重庆|chongqing',
  '河北|hebei',
  '山西|shanxi',
  '辽宁|liaoning',
  '吉林|jilin',
  '黑龙江|heilongjiang',
  '江苏|jiangsu',
  '浙江|zhejiang',
  '安徽|anhui',
  '福建|fujian',
  '江西|jiangxi',
  '山东|shandong',
  '河南|henan',
  '湖北|hubei',
  '湖南|hunan',
  '广东|guangdong|canton',
  '海南|hainan',
  '四川|sichuan|szechuan',
  '贵州|guizhou',
  '云南|yunnan',
  '陕西|shaanxi',
  '甘肃|gansu',
  '青海|qinghai',
  '台湾|taiwan',
  '内蒙古|inner mongolia|内蒙',
  '广西|guangxi',
  '西藏|tibet',
  '宁夏|ningxia',
  '新疆|xinjiang',
  '香港|hong kong|hongkong|hk',
  '澳门|macau|macao',
  '华东|east china|eastern china|east',
  '华南|south china|southern china|south',
  '华北|north china|northern china|north',
  '华中|central china|central',
  '西南|southwest|southwest china|south west',
  '西北|northwest|northwest china|north west',
  '东北|northeast|northeast china|north east',
  '深圳|shenzhen',
  '广州|guangzhou',
  '杭州|hangzhou',
  '成都|chengdu',
  '武汉|wuhan',
  '南京|nanjing',
  '西安|xian',
  '苏州|suzhou',
  '海外|overseas|international',
  '美国|usa|us|united states|america',
  '英国|uk|united kingdom|britain',
  '日本|japan',
  '德国|germany',
  '法国|france',
  '新加坡|singapore',
  '欧洲|europe|emea',
  '亚太|apac|asia pacific',
  '北美|north america',
];

/** The spellings of a dimension's values that do not depend on the store: closed lists of the import format. */
export const FIXED_VALUES: readonly {
  readonly dim: DimensionId;
  readonly value: string;
  readonly texts: string;
}[] = [
  {
    dim: 'priority',
    value: 'urgent',
    texts:
      'urgent|urgent priority|critical priority|紧急|急单|急件|加急单|紧急单|加急|紧急的|紧急优先级|最高优先级|p1 priority',
  },
  {
    dim: 'priority',
    value: 'high',
    texts:
      'high priority|high-prio|high-priority|high urgency|高优先级|高优|高优先级的|高优先|优先级高的|优先级为高的',
  },
  {
    dim: 'priority',
    value: 'normal',
    texts: 'normal priority|medium priority|normal-priority|普通优先级|中优先级|一般优先级|正常优先级',
  },
  {
    dim: 'priority',
    value: 'low',
    texts: 'low priority|low-priority|low urgency|低优先级|低优先级的|低优|优先级低的',
  },
  { dim: 'aspect', value: 'speed', texts: 'speed|速度|速度方面|响应速度方面|处理速度|服务速度' },
  { dim: 'aspect', value: 'attitude', texts: 'attitude|态度|服务态度|态度方面' },
  {
    dim: 'aspect',
    value: 'expertise',
    texts: 'expertise|专业|专业度|专业性|专业能力|专业水平|专业方面|knowledge',
  },
];

export const SPELLINGS: Readonly<Partial<Record<DimensionId, readonly string[]>>> = {
  channel: CHANNELS,
  segment: SEGMENTS,
  region: REGIONS,
};
