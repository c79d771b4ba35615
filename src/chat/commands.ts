// The few things said to the bot that are about the bot. Anything longer is a question.
import { readCode } from '../people/link-code.js';

/** `who`: who am I to you; `link`: I want to be linked to who I am. */
export type Command = 'help' | 'who' | 'link';

const HELP = [
  'help',
  'menu',
  'hi',
  'hello',
  'hey',
  'who are you',
  'what can you do',
  'how does this work',
  'what can i ask',
  'what can i ask you',
  'what do you do',
  'what metrics do you have',
  'which metrics do you have',
  'what metrics are there',
  'which metrics are there',
  'list metrics',
  '帮助',
  '菜单',
  '你好',
  '您好',
  '在吗',
  '你是谁',
  '你会什么',
  '你能做什么',
  '你能干什么',
  '怎么用',
  '怎么使用',
  '你能查什么',
  '你能查啥',
  '你会啥',
  '你能干啥',
  '能查什么',
  '能查啥',
  '可以查什么',
  '可以问什么',
  '能问什么',
  '能问啥',
  '有哪些指标',
  '有什么指标',
  '有哪些指标可以查',
  '能查哪些指标',
  '支持哪些指标',
];

const WHO = ['who am i', 'whoami', '我是谁', '我是誰', '我的账号', '我的帳號'];
const LINK = ['link', 'link me', '绑定', '綁定', '绑定账号', '綁定帳號', '我要绑定'];

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...HELP.map((words) => [words, 'help'] as const),
  ...WHO.map((words) => [words, 'who'] as const),
  ...LINK.map((words) => [words, 'link'] as const),
]);

/** The command that the whole text is, whatever its capitals, spaces and closing marks; null for everything else. */
export function commandOf(text: string): Command | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^\//, '')
    .replace(/[\s?!.,。！？，~～]+$/u, '')
    .replace(/\s+/g, ' ');
  return COMMANDS.get(plain) ?? (/^[?？]+$/.test(text.trim()) ? 'help' : null);
}

/** "link CODE A017", 绑定 CODE 张三: the code and whom it is for; null for everything else. */
export function confirmationOf(text: string): { readonly code: string; readonly name: string } | null {
  const match = /^\/?(?:link|绑定|綁定)\s+([\w-]{8,10})\s+(?:to\s+|给\s*|為\s*|为\s*)?(.{1,200})$/iu.exec(
    text.normalize('NFKC').trim(),
  );
  const code = readCode(match?.[1] ?? '');
  return code === null || match?.[2] === undefined ? null : { code, name: match[2].trim() };
}
