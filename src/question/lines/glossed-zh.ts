// The words of a Chinese clause that only speaks of a figure: 低分回访做得怎么样, 客户满不满意, 大家忙不忙. Every word of such a clause is known
// here; none is a name, a time, a count, a condition or a "not".
import type { MetricId } from '../../metrics/metric.js';

const DURATIONS: readonly MetricId[] = ['first_response_time', 'response_time', 'resolution_time'];
const DONE: readonly MetricId[] = ['resolved', 'resolution_rate', 'resolution_time', 'resolution_sla', 'fcr'];
const FIRST: readonly MetricId[] = ['first_response_time', 'first_response_sla', 'response_time'];

/** What a clause may speak of, in how it is said. */
const TOPICS: readonly (readonly [readonly MetricId[], string])[] = [
  [['follow_up_rate'], '低分(?:的|单)?回访|差评(?:的)?回访|回访(?:工作|这块)?|回头(?:电话|联系)'],
  [
    ['csat', 'csat_score', 'nps', 'process_satisfaction'],
    '口碑|客户(?:的)?(?:感受|反馈|体验|态度)|服务(?:质量|水平|口碑)|满意(?:不满意|情况|程度)?|满不满意',
  ],
  [['low_scores', 'follow_up_rate', 'csat', 'csat_score'], '差评|低分|不满意的客户'],
  [['nps'], '推荐(?:意愿)?|愿不愿意推荐(?:我们)?|忠诚度?'],
  [['churn_rate', 'repurchase_rate', 'clv', 'nps'], '留存|粘性|忠诚度|老客户?|客户关系'],
  [['churn_rate'], '客户流失|流失|客户(?:走|跑)得?(?:多不多|厉害不厉害)|留不留得住客户?'],
  [['repurchase_rate'], '复购|回头客|回购|再买'],
  [['clv'], '客户价值|客户(?:值不值钱|贡献)'],
  [
    FIRST,
    '首响|首次响应|第一次回复|响应(?:速度|快慢|及时性)?|回复(?:速度|快慢|及时性)?|回得(?:快不快|及不及时)|接待速度',
  ],
  [['resolution_time'], '(?:处理|解决|办结)(?:速度|快慢|效率|周期)|(?:处理|解决|办|修)得(?:快不快|慢不慢)'],
  [DURATIONS, '速度|快慢|时效|等得?久不久|客户等得久不久|快不快|慢不慢'],
  [
    ['sla', 'first_response_sla', 'resolution_sla'],
    '时效|sla|承诺(?:时间|时限)?|守时|准不准时|及不及时|时限',
  ],
  [DONE, '解决(?:情况|得好不好|能力|问题)?|办结(?:情况)?|结单'],
  [['fcr'], '一次(?:性)?(?:解决|搞定|办好)|一次到位|返工'],
  [['reopen_rate'], '返工|重开|反复|重新打开'],
  [['transfer_rate', 'multi_transfer_rate'], '转派|转单|转手|踢皮球|推来推去|来回转'],
  [['csat_response_rate'], '参评|评价(?:积极性|意愿|回收)?|问卷(?:回收)?|调查(?:回收)?'],
  [['complaint_rate', 'complaints', 'repeat_complaint_rate'], '投诉(?:情况)?|客诉(?:情况)?|抱怨'],
  [['repeat_complaint_rate'], '反复投诉|重复投诉|投诉反复'],
  [['fault_rate', 'faults'], '故障(?:情况)?|质量(?:问题)?|产品质量|坏得多不多|返修'],
  [['suggestion_adoption_rate', 'suggestions'], '建议(?:采纳|落地|处理)?|采纳(?:情况)?|用户建议'],
  [['backlog', 'unanswered', 'overdue'], '积压|压单|存量|欠账|堆单'],
  [['tickets'], '工作量|忙不忙|忙|来单(?:情况)?|进线(?:情况)?|单量|客流'],
  [['tickets', 'resolved'], '工作量|产能|产出'],
];

const LITTLE =
  '我们|咱们|大家|客服|公司|整体|总体|客户|用户|顾客|到底|究竟|目前|现在|最近|一直|这块|这一块|这方面|这件事|这事|方面|工作|的|得|地|是|在|有没有|有|做|搞|干|抓|落实|执行|完成|表现|进行|跟进|推进|保持|开展|处理|怎么样|怎么样了|怎样|如何|咋样|好不好|多不多|少不少|高不高|低不低|大不大|严重不严重|严不严重|行不行|到不到位|到位|到位吗|到位不到位|够不够|稳不稳|稳定吗|好吗|情况|状况|问题|上|了|吗|呢|啊|呀|吧|没|没有|过|都|还|想|看|看看|看一下|了解|知道|一下|下|关于|关心|说说|聊聊|讲讲|我|想看|说到|讲到|提到';

const WORDS = TOPICS.map(([metrics, said]) => [metrics, new RegExp(`^(?:${said})`, 'u')] as const);
const SMALL = new RegExp(
  `^(?:${LITTLE.split('|')
    .toSorted((one, other) => other.length - one.length)
    .join('|')})`,
  'u',
);

/** Of which metrics a loose clause may speak: a set for each of its topics; null where it is none. @param clause normalised */
export function topicsOfZh(clause: string): readonly ReadonlySet<MetricId>[] | null {
  const topics: ReadonlySet<MetricId>[] = [];
  let rest = clause;
  while (rest !== '') {
    const found = WORDS.flatMap(([metrics, word]) => {
      const said = word.exec(rest)?.[0];
      return said === undefined ? [] : [{ metrics, said }];
    });
    const longest = Math.max(0, ...found.map(({ said }) => said.length));
    if (longest > 0) {
      const same = found.filter(({ said }) => said.length === longest);
      topics.push(new Set(same.flatMap(({ metrics }) => metrics)));
      rest = rest.slice(longest);
      continue;
    }
    const little = SMALL.exec(rest)?.[0];
    if (little === undefined) return null;
    rest = rest.slice(little.length);
  }
  return topics.length > 0 ? topics : null;
}
