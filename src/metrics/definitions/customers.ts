// What becomes of customers. They break down by the customer's own segment and region only.
import { CUSTOMER_DIMENSIONS } from './definition.js';
import type { Definition } from './definition.js';

export const customers: readonly Definition[] = [
  {
    id: 'repurchase_rate',
    names: {
      zh: ['复购率', '回购率', '再次购买率', '重复购买率', '客户复购率', '二次购买率', '再购率'],
      en: [
        'repurchase rate',
        'repeat purchase rate',
        'rebuy rate',
        'repurchase',
        'buy-again rate',
        'customer repurchase rate',
        'repeat-purchase rate',
        'repurchasing rate',
      ],
    },
    definition: {
      zh: '所选时间内有工单解决、且解决后已满 90 天（90 × 24 小时）的客户中，在这 90 天内又下过单的比例（客户去重）。',
      en: 'Of the distinct customers with a ticket resolved in the period at least 90 × 24 hours ago, the share with an order within those 90 days after a resolution.',
    },
    unit: 'ratio',
    better: 'up',
    timing: 'range',
    stat: null,
    dimensions: CUSTOMER_DIMENSIONS,
    companion: null,
    measure: { kind: 'repurchase', windowDays: 90 },
  },
  {
    id: 'churn_rate',
    names: {
      zh: ['流失率', '客户流失率', '用户流失率', '流失比例', '顾客流失率', '流失占比', '客户流失'],
      en: [
        'churn rate',
        'churn',
        'customer churn',
        'customer churn rate',
        'churned share',
        'customer attrition rate',
        'customer attrition',
        'share churned',
      ],
    },
    definition: {
      zh: '所选时间第一天之前已是客户、且尚未流失的客户中，在所选时间内流失的比例。',
      en: 'Of the customers who joined before the first day of the period and had not churned before it, the share who churned in the period.',
    },
    unit: 'ratio',
    better: 'down',
    timing: 'range',
    stat: null,
    dimensions: CUSTOMER_DIMENSIONS,
    companion: null,
    measure: { kind: 'churn' },
  },
  {
    id: 'clv',
    names: {
      zh: [
        '客户生命周期价值',
        'CLV',
        '生命周期价值',
        '客户终身价值',
        'LTV',
        '用户生命周期价值',
        'CLTV',
        '终身价值',
      ],
      en: ['customer lifetime value', 'CLV', 'lifetime value', 'LTV', 'CLTV', 'customer LTV'],
    },
    definition: {
      zh: '截至所选时间最后一天，每位客户累计订单金额的平均值（历史值，没有订单记 0，只计同一币种）；加入日期不明的客户不计入。',
      en: 'The mean of what each customer has ordered up to the last day of the period (historical value; no orders count 0; one currency only); customers with an unknown start date are left out.',
    },
    unit: 'currency',
    better: 'up',
    timing: 'range',
    stat: null,
    dimensions: CUSTOMER_DIMENSIONS,
    companion: null,
    measure: { kind: 'lifetime_value' },
  },
];
