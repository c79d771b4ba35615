// What the bot says about who somebody is: to strangers and guests, about linking, and "who am I".
import type { Lang } from '../lang.js';

export interface PeopleSentences {
  readonly strangerTitle: string;
  /** To somebody unknown; says nothing of any figure, and what to do. */
  readonly stranger: string;
  readonly guestTitle: string;
  readonly guest: string;
  readonly codeTitle: string;
  readonly code: (code: string) => string;
  readonly codeHow: (code: string) => string;
  /** A code is given in a direct chat only. */
  readonly codeDirectly: string;
  readonly alreadyLinked: (name: string) => string;
  readonly linkedTitle: string;
  /** To the one who confirmed. */
  readonly linked: (name: string, id: string) => string;
  /** To the one who was confirmed. */
  readonly welcome: (name: string) => string;
  readonly notLinkedTitle: string;
  readonly notAllowed: string;
  readonly notYourTeam: string;
  readonly notOneself: string;
  readonly wrongCode: string;
  readonly tooMany: string;
  readonly nobodyNamed: (name: string) => string;
  readonly severalNamed: (names: readonly string[]) => string;
  readonly whoTitle: (name: string) => string;
  readonly who: { readonly id: string; readonly role: string; readonly team: string; readonly via: string };
  readonly roles: Readonly<Record<'agent' | 'supervisor' | 'manager' | 'analyst' | 'admin', string>>;
}

export const PEOPLE: Readonly<Record<Lang, PeopleSentences>> = {
  zh: {
    strangerTitle: '我还不认识你',
    stranger:
      '我在客服名单里没找到这个账号，所以暂时不能告诉你数据。给我私聊发“绑定”，我会给你一个验证码，请管理员或你的主管确认一下就好。',
    guestTitle: '你好',
    guest: '我只为本公司的同事服务，所以没法回答你的问题，抱歉。',
    codeTitle: '绑定验证码',
    code: (code) => code,
    codeHow: (code) =>
      `请把验证码告诉管理员或你的主管，让对方给我发“绑定 ${code} 你的姓名”。30 分钟内有效，只能用一次。`,
    codeDirectly: '请给我发私聊“绑定”，我把验证码单独给你。',
    alreadyLinked: (name) => `这个账号已经绑定为 ${name}，不用再绑定了。`,
    linkedTitle: '绑定好了',
    linked: (name, id) =>
      `这个账号以后就是 ${name}（${id}）。如果弄错了，请管理员运行 deskbeat link remove ${id}。`,
    welcome: (name) => `你好，${name}！账号已经绑定，现在可以直接问我数据了。发“帮助”看看能问什么。`,
    notLinkedTitle: '没有绑定',
    notAllowed: '只有管理员，或者本组的主管，才能确认绑定。',
    notYourTeam: '主管只能确认自己组里的客服，其他人请管理员确认。',
    notOneself: '不能给自己确认绑定，请另一位管理员或主管来确认。',
    wrongCode: '没有这个验证码：可能打错了，或者已经用过、过期了。请对方重新发“绑定”取一个。',
    tooMany: '输错的次数太多了，请一小时后再试。',
    nobodyNamed: (name) => `名单里没有“${name}”。请写工号、邮箱或全名。`,
    severalNamed: (names) => `有好几位：${names.join('、')}。请写工号。`,
    whoTitle: (name) => `你是 ${name}`,
    who: { id: '工号', role: '角色', team: '小组', via: '账号' },
    roles: { agent: '客服', supervisor: '主管', manager: '经理', analyst: '分析/研发', admin: '管理员' },
  },
  en: {
    strangerTitle: 'We have not met yet',
    stranger:
      'I could not find this account in the list of agents, so I can’t show you figures yet. Write me “link” in a direct message: I’ll give you a code, and an admin or your supervisor confirms it.',
    guestTitle: 'Hello',
    guest: 'I only work for colleagues inside this company, so I can’t answer that. Sorry!',
    codeTitle: 'Your link code',
    code: (code) => code,
    codeHow: (code) =>
      `Give it to an admin or your supervisor and ask them to send me “link ${code} YOUR NAME”. It is valid for 30 minutes and works once.`,
    codeDirectly: 'Please write me “link” in a direct message, so that the code reaches only you.',
    alreadyLinked: (name) => `This account is linked to ${name} already. There is nothing left to do.`,
    linkedTitle: 'Linked',
    linked: (name, id) =>
      `From now on this account is ${name} (${id}). If that was a mistake, an admin can run deskbeat link remove ${id}.`,
    welcome: (name) =>
      `Hello ${name}! Your account is linked, so just ask me about your figures. Send “help” to see what I can answer.`,
    notLinkedTitle: 'Not linked',
    notAllowed: 'Only an admin, or the supervisor of the team, can confirm a link.',
    notYourTeam:
      'A supervisor can confirm the agents of their own team. For anybody else, please ask an admin.',
    notOneself: 'Nobody can confirm themselves. Please ask another admin or supervisor.',
    wrongCode:
      'There is no such code: it may be mistyped, used already, or expired. Ask them to send me “link” for a new one.',
    tooMany: 'There were too many wrong codes. Please try again in an hour.',
    nobodyNamed: (name) =>
      `There is nobody called “${name}” in the list. Give an id, an e-mail address or a full name.`,
    severalNamed: (names) => `That could be several people: ${names.join(', ')}. Please give the id.`,
    whoTitle: (name) => `You are ${name}`,
    who: { id: 'Id', role: 'Role', team: 'Team', via: 'Account' },
    roles: {
      agent: 'Agent',
      supervisor: 'Supervisor',
      manager: 'Manager',
      analyst: 'Analyst / R&D',
      admin: 'Admin',
    },
  },
};
