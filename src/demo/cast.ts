// Who and what the demo desk consists of: an invented maker of coffee machines and air purifiers, its after-sales people,
// its products. Names only; what happens to them is in tickets.ts, what went wrong in stories.ts.
import type { Role } from '../tickets/rows.js';
import type { Weighted } from './random.js';

export interface CastPerson {
  readonly id: string;
  readonly name: string;
  readonly team: string | null;
  readonly role: Role;
  readonly aliases: readonly string[];
  /** How far their share of satisfied customers lies from the desk's. */
  readonly charm: number;
  /** Factor on how long things take them; under 1 is quick. */
  readonly pace: number;
  /** How much of the team's work they take. */
  readonly load: number;
}

export const DEMO_NAME = { zh: '山岚电器 · 售后', en: 'Highmist After-sales' } as const;

export const CAST_TEAMS = [
  { id: 'T1', name: '山茶组', supervisor: 'S1' },
  { id: 'T2', name: 'Harbor', supervisor: 'S2' },
  { id: 'T3', name: '银杏组', supervisor: 'S3' },
  { id: 'T4', name: 'Compass', supervisor: 'S4' },
] as const;
export type CastTeam = (typeof CAST_TEAMS)[number]['id'];

const agent = (
  id: string,
  name: string,
  team: CastTeam,
  aliases: readonly string[],
  charm: number,
  pace: number,
  load = 1,
): CastPerson => ({ id, name, team, role: 'agent', aliases, charm, pace, load });

const lead = (id: string, name: string, team: string | null, role: Role): CastPerson => ({
  id,
  name,
  team,
  role,
  aliases: [],
  charm: 0,
  pace: 1,
  load: 0,
});

/** Joined a few weeks ago: too few ratings to be ranked by. */
export const NEWCOMER = 'A20';

export const CAST_AGENTS: readonly CastPerson[] = [
  agent('A01', '林小满', 'T1', ['小满', 'Xiaoman'], 0.02, 0.9),
  agent('A02', '周知行', 'T1', ['知行'], 0.05, 0.75, 1.2),
  agent('A03', '许念', 'T1', [], -0.01, 1.1),
  agent('A04', 'Grace Lin', 'T1', ['林嘉禾'], 0.03, 0.95),
  agent('A05', '沈嘉树', 'T1', [], -0.04, 1.35, 0.9),
  agent('A06', 'Daniel Weber', 'T2', ['Dan'], 0.01, 1),
  agent('A07', 'Sofia Rossi', 'T2', ['Sofi'], 0.04, 0.8, 1.1),
  agent('A08', '顾言', 'T2', [], 0, 1.05),
  agent('A09', 'Amir Haddad', 'T2', [], -0.02, 1.2),
  agent('A10', 'Emma Clarke', 'T2', ['Em'], 0.03, 0.9),
  agent('A11', '陆一鸣', 'T3', ['一鸣'], 0.04, 0.7, 1.2),
  agent('A12', '苏婉清', 'T3', ['婉清'], 0.06, 0.95),
  agent('A13', '江予安', 'T3', [], -0.02, 1.15),
  agent('A14', 'Hannah Berg', 'T3', [], 0.01, 1),
  agent('A15', '韩松', 'T3', [], -0.05, 1.4, 0.8),
  agent('A16', 'Lucas Moreau', 'T4', [], 0.02, 0.85),
  agent('A17', '叶知秋', 'T4', ['知秋'], 0.03, 0.9, 1.1),
  agent('A18', 'Nina Petrova', 'T4', [], 0, 1.1),
  agent('A19', '方圆', 'T4', ['圆圆'], -0.03, 1.2),
  agent(NEWCOMER, 'Oliver Grant', 'T4', ['Ollie'], 0.05, 1.1, 1),
];

export const CAST_LEADS: readonly CastPerson[] = [
  lead('S1', '宋岚', 'T1', 'supervisor'),
  lead('S2', 'Maria Santos', 'T2', 'supervisor'),
  lead('S3', '程远', 'T3', 'supervisor'),
  lead('S4', 'James Okafor', 'T4', 'supervisor'),
  lead('M1', '罗清', null, 'manager'),
  lead('M2', 'Helen Brandt', null, 'manager'),
  lead('R1', '秦朗', null, 'analyst'),
];

export interface CastProduct {
  readonly id: string;
  readonly name: string;
  readonly line: '咖啡机' | '空气净化';
  readonly model: string;
  readonly unitsSold: number;
  readonly launchedAt: string;
  readonly versions: readonly [string, ...string[]];
}

export const CAST_PRODUCTS: readonly CastProduct[] = [
  {
    id: 'P1',
    name: '晨磨 Brio',
    line: '咖啡机',
    model: 'HB-100',
    unitsSold: 21400,
    launchedAt: '2023-04-18',
    versions: ['1.8', '1.9'],
  },
  {
    id: 'P2',
    name: 'Espresso Duo',
    line: '咖啡机',
    model: 'HD-220',
    unitsSold: 12800,
    launchedAt: '2024-03-05',
    versions: ['2.1', '2.2'],
  },
  {
    id: 'P3',
    name: '拿铁坊 Latte Lab',
    line: '咖啡机',
    model: 'HL-300',
    unitsSold: 8600,
    launchedAt: '2025-05-20',
    versions: ['3.0', '3.1', '3.2'],
  },
  {
    id: 'P4',
    name: '清岚 Mini',
    line: '空气净化',
    model: 'QM-10',
    unitsSold: 26900,
    launchedAt: '2022-09-01',
    versions: ['1.4'],
  },
  {
    id: 'P5',
    name: 'Mist Tower',
    line: '空气净化',
    model: 'QT-50',
    unitsSold: 9700,
    launchedAt: '2025-02-11',
    versions: ['2.0', '2.1'],
  },
  {
    id: 'P6',
    name: '静境 Pro',
    line: '空气净化',
    model: 'QP-80',
    unitsSold: 6100,
    launchedAt: '2025-09-09',
    versions: ['1.0', '1.1'],
  },
];

type Weights<T> = readonly [Weighted<T>, ...Weighted<T>[]];

/** Which products each team answers for, and how often the other line's land there all the same. */
export const TEAM_OF_PRODUCT: Readonly<Record<string, Weights<CastTeam>>> = {
  P1: [w('T1', 62), w('T2', 33), w('T4', 5)],
  P2: [w('T1', 52), w('T2', 43), w('T3', 5)],
  P3: [w('T2', 66), w('T1', 31), w('T4', 3)],
  P4: [w('T3', 55), w('T4', 42), w('T1', 3)],
  P5: [w('T3', 46), w('T4', 50), w('T2', 4)],
  P6: [w('T4', 56), w('T3', 44)],
};

export const PRODUCT_MIX: Weights<string> = [
  w('P1', 21),
  w('P2', 16),
  w('P3', 21),
  w('P4', 18),
  w('P5', 14),
  w('P6', 10),
];
export const REGION_MIX: Weights<string> = [
  w('华东', 34),
  w('华南', 22),
  w('华北', 19),
  w('Southeast Asia', 14),
  w('Europe', 11),
];
export const SEGMENT_MIX: Weights<string> = [w('Home', 70), w('Office', 22), w('Reseller', 8)];
export const CHANNEL_MIX: Weights<string> = [
  w('wechat', 34),
  w('chat', 24),
  w('phone', 18),
  w('email', 15),
  w('web', 9),
];

export const CITIES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  华东: ['上海', '杭州', '苏州', '南京'],
  华南: ['广州', '深圳', '厦门'],
  华北: ['北京', '天津', '青岛'],
  'Southeast Asia': ['Singapore', 'Kuala Lumpur', 'Bangkok'],
  Europe: ['Berlin', 'Milano', 'Lyon'],
};

function w<T>(value: T, weight: number): Weighted<T> {
  return { value, weight };
}
