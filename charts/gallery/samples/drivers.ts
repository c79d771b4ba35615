// Drivers of a change: two dimensions, many models, one direction only, zeros, nothing.
import type { ChartLang, DriversChart } from '../../chart.js';
import { PRODUCTS, base, sequence } from './parts.js';
import type { Sample } from './parts.js';

export function drivers(lang: ChartLang): readonly Sample[] {
  const zh = lang === 'zh';
  const [team, product] = zh ? ['团队', '产品'] : ['Team', 'Product'];
  const teams = zh
    ? ['售后维修与备件支持中心', '电商二组', '企业客户组', '电商一组']
    : ['After-sales repair and spare parts', 'Retail B', 'Enterprise', 'Retail A'];
  const chart = (
    name: string,
    own: Pick<DriversChart, 'lang' | 'unit' | 'title' | 'subtitle' | 'note'>,
    list: DriversChart['bars'],
    total: number,
  ): Sample => ({ name: `drivers-${name}`, chart: { ...own, kind: 'drivers', bars: list, total } });
  const two = [
    ...teams.map((name, i) => ({ name, group: team, value: [-0.021, -0.0124, -0.0036, 0.005][i] ?? 0 })),
    ...PRODUCTS[lang].map((name, i) => ({
      name,
      group: product,
      value: [-0.0261, -0.0104, 0.0031, 0.0009, 0.0005][i] ?? 0,
    })),
  ];
  const next = sequence(17);
  const many = Array.from({ length: 24 }, (_, i) => ({
    name: `${zh ? '型号' : 'Model'} ${i + 1}`,
    group: product,
    value: Math.round(80 * (next() - 0.3)),
  }));
  return [
    chart(
      'two',
      base(
        lang,
        'ratio',
        ['满意度下降 3.2 个百分点，七成来自售后组', 'CSAT fell 3.2 points; after-sales made most of it'],
        ['3月9日–15日，对比 3月2日–8日 · n = 862', '9–15 March against 2–8 March · n = 862'],
      ),
      two,
      -0.032,
    ),
    chart(
      'many',
      base(
        lang,
        'count',
        ['工单多出 482 张，分散在各个型号', 'The extra 482 tickets spread over all models'],
        ['3 月对比 2 月', 'March against February'],
      ),
      many,
      many.reduce((sum, b) => sum + b.value, 0),
    ),
    chart(
      'positive',
      base(
        lang,
        'seconds',
        ['解决时长变长，四个团队都有份', 'Resolution took longer in all four teams'],
        ['3 月对比 2 月', 'March against February'],
        ['平均值', 'Mean'],
      ),
      teams.map((name, i) => ({ name, group: team, value: 2400 / (i + 1) })),
      5000,
    ),
    chart(
      'negative',
      base(
        lang,
        'points',
        ['NPS 在每个团队都下降', 'NPS fell in every team'],
        ['3 月对比 2 月', 'March against February'],
      ),
      teams.map((name, i) => ({ name, group: team, value: -8 / (i + 1) })),
      -16.7,
    ),
    chart(
      'zeros',
      base(lang, 'count', ['没有变化', 'Nothing changed'], ['3 月对比 2 月', 'March against February']),
      teams.map((name) => ({ name, group: team, value: 0 })),
      0,
    ),
    chart(
      'nothing',
      base(
        lang,
        'count',
        ['没有可以拆分的数据', 'Nothing to break down'],
        ['3 月对比 2 月', 'March against February'],
      ),
      [],
      0,
    ),
  ];
}
