// A second invented workspace, awkward in other ways than the first: people called "weekend" and "daytime", teams with numbers
// in their names, a product that begins with "Team", one product's name inside another's, categories that hold trade words.
import type { Asker, ReadContext } from '../../src/question/context.js';
import { buildGazetteer } from '../../src/question/gazetteer.js';
import type { Plan } from '../../src/question/plan.js';
import type { Directory } from '../../src/tickets/directory.js';
import type { Agent, Role } from '../../src/tickets/rows.js';
import { monday } from './monday.js';

const person = (
  id: string,
  name: string,
  teamId: string | null,
  aliases: readonly string[] = [],
  role: Role = 'agent',
): Agent => ({
  id,
  name,
  teamId,
  role,
  aliases: [...aliases],
  email: `${id}@second.example`,
  timezone: null,
  active: true,
});

const product = (id: string, name: string, line: string, model: string, unitsSold: number | null) => ({
  id,
  name,
  line,
  model,
  unitsSold,
  launchedAt: null,
});

export const DIRECTORY: Directory = {
  teams: [
    { id: 'K1', name: 'Tier 1', supervisorId: 'V1' },
    { id: 'K2', name: 'Tier 2', supervisorId: null },
    { id: 'K3', name: 'Night Shift', supervisorId: null },
    { id: 'K4', name: '华东一组', supervisorId: null },
    { id: 'K5', name: '华东二组', supervisorId: null },
    { id: 'K6', name: 'VIP组', supervisorId: null },
    { id: 'K7', name: 'After-sales', supervisorId: null },
  ],
  agents: [
    person('B01', '高明', 'K4', ['明明']),
    person('B02', '高峰', 'K5'),
    person('B03', '白天', 'K4'),
    person('B04', '周末', 'K5'),
    person('B05', '时光', 'K6'),
    person('B06', '今夏', 'K6'),
    person('B07', '欧阳锋', 'K4', ['西毒']),
    person('B08', '满意', 'K7'),
    person('B11', "Anne-Marie O'Neil", 'K1'),
    person('B12', 'José García', 'K2', ['Pepe']),
    person('B13', 'Max Power', 'K3'),
    person('B14', 'May Last', 'K1'),
    person('B15', 'Will Best', 'K2'),
    person('B16', 'J. Wu', 'K3'),
    person('B17', 'Chris P.', 'K7'),
    person('B18', 'Cher', 'K7'),
    person('V1', 'Petra Holm', 'K1', [], 'supervisor'),
    person('W1', 'Ruth Ode', null, [], 'manager'),
  ],
  products: [
    product('R1', 'Router X2', 'Network', 'RX2', 5000),
    product('R2', 'Router X2 Pro', 'Network', 'RX2-P', 2000),
    product('R3', '小智音箱2代', '智能家居', 'XZ-02', 7000),
    product('R4', '小智音箱', '智能家居', 'XZ-01', 9000),
    product('R5', 'Team Kit', 'Kits', 'TK-9', 300),
    product('R6', 'Printer', 'Kits', 'PR-7', null),
  ],
  values: {
    channel: ['WhatsApp', 'phone', '在线客服', '小程序', '邮件'],
    category: ['Late delivery', 'Refund', '开票', '满意度回访', '退换货'],
    product_line: ['Kits', 'Network', '智能家居'],
    model: ['PR-7', 'RX2', 'RX2-P', 'TK-9', 'XZ-01', 'XZ-02'],
    version: ['2.0.1', '2025款', '3.0', 'V2'],
    region: ['APAC', 'EMEA', '内蒙古', '华东', '华南'],
    segment: ['VIP', 'key account', '普通'],
  },
};

export const GAZETTEER = buildGazetteer(DIRECTORY);

export const MANAGER: Asker = { agentId: 'W1', teamId: null, role: 'manager' };
export const AGENT: Asker = { agentId: 'B13', teamId: 'K3', role: 'agent' };
export const SUPERVISOR: Asker = { agentId: 'V1', teamId: 'K1', role: 'supervisor' };

export const context = (asker: Asker = MANAGER, previous: Plan | null = null): ReadContext =>
  monday(GAZETTEER, asker, previous);
