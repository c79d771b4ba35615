// A product of which there is none has few of it: said beside those that are counted.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/question/plan.js';
import { openDesk, textOf, type Desk } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.store.close());

const below = (value: number, rest: Partial<Plan> = {}): Partial<Plan> => ({
  kind: 'breakdown',
  metrics: ['tickets'],
  by: ['product'],
  having: { than: 'value', side: 'below', value, inclusive: false },
  ...rest,
});
const phone: Partial<Plan> = { where: [{ dim: 'channel', in: ['phone'] }] };

describe('products with few of something', () => {
  it('are those with none as well', async () => {
    expect(await textOf(desk, below(50, phone))).toContain('一个也没有（0），也符合条件，上面没有算进去。');
    expect(await textOf(desk, below(50, phone), 'en')).toContain(
      'Not counted above: 店小管 had none (0), which fits as well.',
    );
  });

  it('are all named where each has some', async () => {
    expect(await textOf(desk, below(50), 'en')).not.toContain('had none');
  });

  it('are told of no others where a product was named, or many are asked for', async () => {
    const one = { where: [{ dim: 'product', in: ['P1'] }] } as const;
    expect(await textOf(desk, below(50, one), 'en')).not.toContain('had none');
    const many = { ...phone, having: { than: 'value', side: 'above', value: 1, inclusive: false } } as const;
    expect(await textOf(desk, below(50, many), 'en')).not.toContain('had none');
  });
});
