// A third invented workspace, in which names are ordinary words: people called May, Will and Hope, products that begin with "Open",
// "Today" and "Weekly", a team that is called like a kind of ticket. Teams are written in traditional characters.
import type { Asker, ReadContext } from '../../src/question/context.js';
import { buildGazetteer } from '../../src/question/gazetteer.js';
import type { Plan } from '../../src/question/plan.js';
import type { Directory } from '../../src/tickets/directory.js';
import type { Agent, Role } from '../../src/tickets/rows.js';
import { monday } from './monday.js';

const person = (id: string, name: string, teamId: string | null, role: Role = 'agent'): Agent => ({
  id,
  name,
  teamId,
  role,
  aliases: [],
  email: `${id}@third.example`,
  timezone: null,
  active: true,
});

const product = (id: string, name: string, line: string) => ({
  id,
  name,
  line,
  model: null,
  unitsSold: 100,
  launchedAt: null,
});

export const DIRECTORY: Directory = {
  teams: [
    { id: 'CL', name: '理賠組', supervisorId: 'U1' },
    { id: 'PR', name: 'Premier', supervisorId: null },
    { id: 'NT', name: '夜間組', supervisorId: null },
  ],
  agents: [
    person('C01', '陳家明', 'CL'),
    person('C02', '何安', 'CL'),
    person('C03', '冇憂', 'NT'),
    person('C04', '佢梅', 'NT'),
    person('C11', 'May Ho', 'PR'),
    person('C12', 'Will Kwok', 'PR'),
    person('C13', 'Hope Yip', 'PR'),
    person('U1', '張偉', 'CL', 'supervisor'),
    person('X1', 'Joan Ip', null, 'manager'),
  ],
  products: [
    product('Q1', 'Open Wallet', 'Payments'),
    product('Q2', 'Today Pay', 'Payments'),
    product('Q3', 'Weekly Saver', '保險'),
    product('Q4', '旅遊保 Plus', '保險'),
    product('Q5', 'Meshy Card', 'Payments'),
  ],
  values: {
    channel: ['app', 'email', 'phone', '分行'],
    category: ['退款', '理賠進度'],
    product_line: ['Payments', '保險'],
    model: [],
    version: ['2024', '2025'],
    region: ['九龍', '澳門', '深圳'],
    segment: ['SME', 'VIP', '個人'],
  },
};

export const GAZETTEER = buildGazetteer(DIRECTORY);

export const MANAGER: Asker = { agentId: 'X1', teamId: null, role: 'manager' };
export const AGENT: Asker = { agentId: 'C12', teamId: 'PR', role: 'agent' };
export const SUPERVISOR: Asker = { agentId: 'U1', teamId: 'CL', role: 'supervisor' };

export const context = (asker: Asker = MANAGER, previous: Plan | null = null): ReadContext =>
  monday(GAZETTEER, asker, previous);
