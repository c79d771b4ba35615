// The few things said to the bot that are about the bot. Anything longer is a question.

export type Command = 'help';

const HELP = new Set([
  'help',
  'menu',
  'hi',
  'hello',
  'hey',
  'who are you',
  'what can you do',
  'how does this work',
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
  return HELP.has(plain) || /^[?？]+$/.test(text.trim()) ? 'help' : null;
}
