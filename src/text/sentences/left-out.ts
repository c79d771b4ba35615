// Why rows of the range take no part in a figure, metric by metric: a sentence that says how many, and what is the matter with them.
import type { MetricId } from '../../metrics/metric.js';
import type { Lang } from '../lang.js';

type Sentence = (n: string) => string;

export interface LeftOutSentences {
  readonly of: Partial<Readonly<Record<MetricId, Sentence>>>;
  readonly any: Sentence;
}

/** `1 ticket …` or `12 tickets …`. */
const en =
  (one: string, many: string): Sentence =>
  (n) =>
    n === '1' ? `1 ${one}` : `${n} ${many}`;

const dueZh: Sentence = (n) => `有 ${n} 张工单还没到时限或没有时限，没有计入。`;
const dueEn = en(
  'ticket still has time, or no due time, and is left out.',
  'tickets still have time, or no due time, and are left out.',
);
const sinceZh: Sentence = (n) => `有 ${n} 位客户的起始日期未知，没有计入。`;
const sinceEn = en(
  'customer has no known start date and is left out.',
  'customers have no known start date and are left out.',
);

export const LEFT_OUT: Readonly<Record<Lang, LeftOutSentences>> = {
  zh: {
    of: {
      fcr: (n) => `有 ${n} 张工单不知道联系过几次，没有计入。`,
      repeat_complaint_rate: (n) => `有 ${n} 张投诉不知道是哪位客户，没有计入。`,
      suggestion_adoption_rate: (n) => `有 ${n} 条建议还没有采纳结果，没有计入。`,
      follow_up_rate: (n) => `有 ${n} 条低分评价没有对应的工单，没有计入。`,
      fault_rate: (n) => `有 ${n} 个产品没有售出数量，没有计入。`,
      first_response_sla: dueZh,
      resolution_sla: dueZh,
      sla: dueZh,
      repurchase_rate: (n) => `有 ${n} 张工单解决还不满 90 天或不知道是哪位客户，没有计入。`,
      churn_rate: sinceZh,
      clv: (n) => `有 ${n} 条没有计入：客户的起始日期未知，或订单是别的币种。`,
    },
    any: (n) => `有 ${n} 条因缺少所需信息没有计入。`,
  },
  en: {
    of: {
      fcr: en(
        'ticket has no known number of contacts and is left out.',
        'tickets have no known number of contacts and are left out.',
      ),
      repeat_complaint_rate: en(
        'complaint has no known customer and is left out.',
        'complaints have no known customer and are left out.',
      ),
      suggestion_adoption_rate: en(
        'suggestion is not decided yet and is left out.',
        'suggestions are not decided yet and are left out.',
      ),
      follow_up_rate: en(
        'low rating belongs to no ticket and is left out.',
        'low ratings belong to no ticket and are left out.',
      ),
      fault_rate: en(
        'product has no number of units sold and is left out.',
        'products have no number of units sold and are left out.',
      ),
      first_response_sla: dueEn,
      resolution_sla: dueEn,
      sla: dueEn,
      repurchase_rate: en(
        'ticket was resolved less than 90 days ago, or has no known customer, and is left out.',
        'tickets were resolved less than 90 days ago, or have no known customer, and are left out.',
      ),
      churn_rate: sinceEn,
      clv: en(
        'record is left out: a customer without a known start date, or an order in another currency.',
        'records are left out: customers without a known start date, or orders in another currency.',
      ),
    },
    any: en(
      'record is left out because it lacks the information needed.',
      'records are left out because they lack the information needed.',
    ),
  },
};
