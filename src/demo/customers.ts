// The demo's customers and what they bought: who came when, who left, who bought again.
import { DAY_MS } from '../time/instant.js';
import type { Instant, Zone } from '../time/instant.js';
import { addDays } from '../time/local-date.js';
import type { LocalDate } from '../time/local-date.js';
import { startOfDay } from '../time/zone.js';
import { CAST_PRODUCTS, CITIES, PRODUCT_MIX, REGION_MIX, SEGMENT_MIX } from './cast.js';
import type { Random } from './random.js';
import { iso, row } from './row.js';
import type { DemoRow } from './row.js';

export interface DemoCustomer {
  readonly id: string;
  readonly region: string;
  readonly since: LocalDate;
  readonly row: DemoRow;
}

const COUNT = 2600;
const HISTORY_DAYS = 900;
const SURNAMES = ['林', '陈', '黄', '吴', '何', '梁', '孙', '朱', '谢', '唐'] as const;
const FAMILY_NAMES = ['Novak', 'Silva', 'Tan', 'Meyer', 'Rahman', 'Dubois', 'Costa', 'Lim'] as const;
const PRICES: Readonly<Record<string, number>> = {
  P1: 1299,
  P2: 2899,
  P3: 4599,
  P4: 899,
  P5: 1999,
  P6: 3299,
};

/** @param span the days of the demo's tickets; customers go back further */
export function makeCustomers(
  random: Random,
  span: { readonly from: LocalDate; readonly now: Instant; readonly today: LocalDate; readonly zone: Zone },
): readonly DemoCustomer[] {
  return Array.from({ length: COUNT }, (_, index) => {
    const id = `C${String(index + 1).padStart(4, '0')}`;
    const region = random.weighted(REGION_MIX);
    const abroad = region === 'Southeast Asia' || region === 'Europe';
    // Most came before the tickets begin; the rest arrive while the desk is watched.
    const since = addDays(span.today, -Math.floor(HISTORY_DAYS * random.next() ** 1.3) - 1);
    const leaves = random.chance(0.055) && since < span.from;
    const left =
      startOfDay(span.from, span.zone) + random.next() * (span.now - startOfDay(span.from, span.zone));
    const name = abroad
      ? `${random.pick(['Ms', 'Mr'])} ${random.pick(FAMILY_NAMES)}`
      : `${random.pick(SURNAMES)}${random.pick(['女士', '先生'])}`;
    const city = random.pick(CITIES[region] ?? ['上海']);
    return {
      id,
      region,
      since,
      row: row({
        id,
        name,
        segment: random.weighted(SEGMENT_MIX),
        region,
        city,
        since,
        churned_at: leaves ? iso(left) : null,
      }),
    };
  });
}

/** A first order on the day a customer came, and for some a second and a third. */
export function makeOrders(
  random: Random,
  customers: readonly DemoCustomer[],
  span: { readonly now: Instant; readonly zone: Zone },
): readonly DemoRow[] {
  const rows: DemoRow[] = [];
  for (const customer of customers) {
    let at = startOfDay(customer.since, span.zone) + random.int(9 * 60, 21 * 60) * 60_000;
    for (let nth = 0; nth === 0 || random.chance(0.42); nth += 1) {
      if (nth > 0) at += random.logNormal(80, 0.8) * DAY_MS;
      if (at > span.now) break;
      const product = random.weighted(PRODUCT_MIX);
      const price = PRICES[product] ?? 999;
      rows.push(
        row({
          id: `O${String(rows.length + 1).padStart(5, '0')}`,
          customer_id: customer.id,
          product_id: product,
          at: iso(at),
          amount: nth === 0 ? price : Math.round(price * random.logNormal(0.3, 0.6)),
          currency: 'CNY',
        }),
      );
    }
  }
  return rows;
}

export const productRows = (): readonly DemoRow[] =>
  CAST_PRODUCTS.map((product) =>
    row({
      id: product.id,
      name: product.name,
      line: product.line,
      model: product.model,
      launched_at: product.launchedAt,
      units_sold: product.unitsSold,
    }),
  );
