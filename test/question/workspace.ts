// A small invented workspace whose names are meant to be awkward: shared names, names that are words, names inside names.
import type { Asker, ReadContext } from '../../src/question/context.js';
import { buildGazetteer } from '../../src/question/gazetteer.js';
import type { Plan } from '../../src/question/plan.js';
import type { Directory } from '../../src/tickets/directory.js';
import type { Agent, Role } from '../../src/tickets/rows.js';
import { monday } from './monday.js';

const agent = (
  id: string,
  name: string,
  teamId: string | null,
  role: Role = 'agent',
  aliases: string[] = [],
): Agent => ({
  id,
  name,
  teamId,
  role,
  aliases,
  email: `${id}@desk.example`,
  timezone: null,
  active: true,
});

export const DIRECTORY: Directory = {
  teams: [
    { id: 'T1', name: '云帆组', supervisorId: 'S1' },
    { id: 'T2', name: 'Harbor', supervisorId: 'S2' },
    { id: 'T3', name: '青禾组', supervisorId: null },
    { id: 'T4', name: 'Team Alpha', supervisorId: null },
  ],
  agents: [
    agent('A01', '赵敏', 'T1', 'agent', ['敏敏']),
    agent('A02', '李娜', 'T1'),
    agent('A03', '李娜', 'T3'),
    agent('A04', 'Emma Stone', 'T2'),
    agent('A05', 'Tom Baker', 'T2', 'agent', ['TB']),
    agent('A06', '欧阳建国', 'T3'),
    agent('A07', 'April Diaz', 'T4'),
    agent('A08', '周一鸣', 'T1'),
    agent('A09', 'Mia Chen', 'T4'),
    agent('A10', 'Mia Chan', 'T4'),
    agent('S1', '孙丽', 'T1', 'supervisor'),
    agent('S2', 'Olga Ivanova', 'T2', 'supervisor'),
    agent('M1', '钱总', null, 'manager'),
    agent('R1', 'Raj Patel', null, 'analyst'),
  ],
  products: [
    { id: 'P1', name: '智音 Mini', line: '音箱', model: 'ZY-1', unitsSold: 9000, launchedAt: null },
    { id: 'P2', name: '智音 Pro', line: '音箱', model: 'ZY-2', unitsSold: 4000, launchedAt: null },
    { id: 'P3', name: 'Aero 3', line: 'Drones', model: 'AE-3', unitsSold: 800, launchedAt: null },
    { id: 'P4', name: 'CloudDesk', line: 'Software', model: null, unitsSold: null, launchedAt: null },
  ],
  values: {
    channel: ['app', 'chat', 'email', 'phone', '微信'],
    category: ['Login issue', '发票', '物流配送', '退款'],
    product_line: ['Drones', 'Software', '音箱'],
    model: ['AE-3', 'ZY-1', 'ZY-2'],
    version: ['1.0', '2.4'],
    region: ['Guangdong', '北京', '华东'],
    segment: ['enterprise', 'smb', '个人'],
  },
};

export const GAZETTEER = buildGazetteer(DIRECTORY);

export const MANAGER: Asker = { agentId: 'M1', teamId: null, role: 'manager' };
export const AGENT: Asker = { agentId: 'A01', teamId: 'T1', role: 'agent' };
export const SUPERVISOR: Asker = { agentId: 'S2', teamId: 'T2', role: 'supervisor' };

export const context = (asker: Asker = MANAGER, previous: Plan | null = null): ReadContext =>
  monday(GAZETTEER, asker, previous);
