// Faults of products.
import { PRODUCT_DIMENSIONS, TICKET_DIMENSIONS } from './definition.js';
import type { Definition } from './definition.js';

export const faults: readonly Definition[] = [
  {
    id: 'faults',
    names: {
      zh: [
        '故障量',
        '故障数',
        '故障',
        '故障数量',
        '故障工单',
        '故障单量',
        '报障量',
        '报障数',
        '报修量',
        '故障单',
        '报修数',
        '故障件数',
        '故障总数',
        '故障工单数',
        '故障工单量',
        '故障总量',
      ],
      en: [
        'faults',
        'fault',
        'fault count',
        'fault volume',
        'number of faults',
        'fault tickets',
        'defects',
        'defect count',
        'total faults',
        'fault reports',
      ],
    },
    definition: {
      zh: '所选时间内新建的故障类工单数，按建单当天计入，归当前负责人。',
      en: 'Tickets of type fault created in the period, for the assignee.',
    },
    unit: 'count',
    better: 'down',
    timing: 'range',
    stat: null,
    dimensions: TICKET_DIMENSIONS,
    companion: null,
    measure: {
      kind: 'count',
      events: { event: 'created', only: { test: 'is', column: 'type', value: 'fault' } },
    },
  },
  {
    id: 'fault_rate',
    names: {
      zh: [
        '故障率',
        '千台故障率',
        '每千台故障数',
        '报障率',

        '报修率',
        '千台故障数',
        '每千台故障',
        '每千台故障率',
      ],
      en: [
        'fault rate',
        'faults per thousand',
        'faults per 1000 units',
        'faults per 1,000 units',
        'defect rate',
        'failure rate',
        'faults per 1000',

        'faults per thousand units',
      ],
    },
    definition: {
      zh: '所选时间内新建的故障类工单数除以产品销量，按每千台计；没有销量数据的产品不计入。',
      en: 'Faults created in the period per 1,000 units sold, over the products whose units sold are known; the others are left out.',
    },
    unit: 'per_mille',
    better: 'down',
    timing: 'range',
    stat: null,
    dimensions: PRODUCT_DIMENSIONS,
    companion: null,
    measure: { kind: 'fault_rate' },
  },
];
