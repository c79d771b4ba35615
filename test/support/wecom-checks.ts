// What WeCom checks of a message's content: kinds, bytes, card fields (pages 90236, 91770, 101032).
import { createHash } from 'node:crypto';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};
const list = (fields: Fields, name: string): readonly Fields[] => {
  const value = fields[name];
  return Array.isArray(value) ? value.filter(isFields) : [];
};
const bytes = (value: string): number => Buffer.byteLength(value, 'utf8');

export interface Problem {
  readonly errcode: number;
  readonly what: string;
}
const no = (errcode: number, what: string): Problem => ({ errcode, what });

const KINDS = {
  app: { news: 0, text: 2_048, markdown: 2_048, image: 0, template_card: 0 },
  robot: { text: 2_048, markdown: 4_096, markdown_v2: 4_096, image: 0, template_card: 0 },
} as const;

/** Null when it would be taken. */
export function checkContent(body: Fields, surface: 'app' | 'robot'): Problem | null {
  const kind = text(body, 'msgtype');
  const limits: Readonly<Record<string, number>> = KINDS[surface];
  const limit = limits[kind];
  if (limit === undefined) return no(40008, 'invalid message type');
  const inner = body[kind];
  if (!isFields(inner)) return no(40058, `missing ${kind}`);
  if (limit > 0) {
    const content = text(inner, 'content');
    if (content.trim() === '') return no(44004, 'empty content');
    if (Buffer.from(content).toString() !== content) return no(40058, 'a half character');
    if (bytes(content) > limit) return no(40058, `${kind}.content exceed max length ${limit}`);
    if (surface === 'app' && /^\s*\|.*\|\s*$/m.test(content)) return no(40058, 'a table in the app');
  }
  if (kind === 'news') {
    const articles = list(inner, 'articles');
    if (articles.length < 1 || articles.length > 8) return no(40058, 'news.articles');
    for (const article of articles)
      if (
        text(article, 'title') === '' ||
        bytes(text(article, 'title')) > 128 ||
        bytes(text(article, 'description')) > 512 ||
        !/^https?:\/\//.test(text(article, 'url'))
      )
        return no(40058, 'news.articles');
  }
  if (kind === 'image' && surface === 'robot') {
    const raw = Buffer.from(text(inner, 'base64'), 'base64');
    if (raw.length > 2 * 1024 * 1024) return no(40009, 'invalid image size');
    if (createHash('md5').update(raw).digest('hex') !== text(inner, 'md5'))
      return no(301019, 'image md5 mismatch');
  }
  return null;
}

/** What is wrong with a template card; null when nothing is. */
export function checkCard(card: Fields, surface: 'app' | 'robot' | 'bot'): string | null {
  const type = text(card, 'card_type');
  if (surface === 'robot' && !['text_notice', 'news_notice'].includes(type)) return 'card_type';
  const title = isFields(card['main_title']) ? text(card['main_title'], 'title') : '';
  if ([...title].length > 26) return 'main_title.title';
  if ([...text(card, 'sub_title_text')].length > 112) return 'sub_title_text';
  const facts = list(card, 'horizontal_content_list');
  if (facts.length > 6) return 'horizontal_content_list';
  if (facts.some((fact) => [...text(fact, 'keyname')].length > 5 || [...text(fact, 'value')].length > 26)) {
    return 'horizontal_content_list.value';
  }
  if (type !== 'button_interaction') return null;
  if (title === '') return 'main_title.title';
  if (!/^[0-9A-Za-z_\-@]{1,128}$/.test(text(card, 'task_id'))) return 'task_id';
  const buttons = list(card, 'button_list');
  if (buttons.length === 0 || buttons.length > 6) return 'button_list';
  const keys = buttons.map((button) => text(button, 'key'));
  if (new Set(keys).size !== keys.length) return 'button_list.key twice';
  if (keys.some((key) => key === '' || bytes(key) > 1_024)) return 'button_list.key';
  if (
    buttons.some((button) => text(button, 'text') === '' || ![1, 2, 3, 4].includes(Number(button['style'])))
  ) {
    return 'button_list.text';
  }
  return null;
}
