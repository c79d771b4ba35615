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
  const notices = ['text_notice', 'news_notice'];
  const kinds = [...notices, 'button_interaction', 'vote_interaction', 'multiple_interaction'];
  if (!kinds.includes(type)) return 'card_type';
  const under = (name: string): Fields => {
    const value = card[name];
    return isFields(value) ? value : {};
  };
  if ([...text(under('main_title'), 'desc')].length > 30) return 'main_title.desc';
  if (notices.includes(type)) {
    if (!/^https?:\/\//.test(text(under('card_action'), 'url'))) return 'card_action';
    if (type === 'text_notice') return null;
    const ratio = Number(under('card_image')['aspect_ratio']);
    if (!/^https?:\/\//.test(text(under('card_image'), 'url'))) return 'card_image.url';
    return ratio >= 1.3 && ratio <= 2.25 ? null : 'card_image.aspect_ratio';
  }
  if (title === '') return 'main_title.title';
  if (!/^[0-9A-Za-z_\-@]{1,128}$/.test(text(card, 'task_id'))) return 'task_id';
  if (type === 'vote_interaction')
    return listProblem(under('checkbox'), 20) ?? submitProblem(under('submit_button'));
  if (type === 'multiple_interaction') {
    const lists = list(card, 'select_list');
    if (lists.length === 0 || lists.length > 3) return 'select_list';
    if (new Set(lists.map((each) => text(each, 'question_key'))).size < lists.length)
      return 'question_key twice';
    for (const each of lists) {
      const problem = text(each, 'title') === '' ? 'select_list.title' : listProblem(each, 10);
      if (problem !== null) return problem;
    }
    return submitProblem(under('submit_button'));
  }
  if (card['button_selection'] !== undefined) {
    const problem = listProblem(under('button_selection'), 10);
    if (problem !== null) return `button_selection ${problem}`;
  }
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

function listProblem(fields: Fields, most: number): string | null {
  const options = list(fields, 'option_list');
  if (text(fields, 'question_key') === '' || bytes(text(fields, 'question_key')) > 1_024)
    return 'question_key';
  if (options.length === 0 || options.length > most) return 'option_list';
  const ids = options.map((option) => text(option, 'id'));
  if (new Set(ids).size < ids.length) return 'option id twice';
  if (ids.some((id) => id === '' || bytes(id) > 128)) return 'option id';
  if (options.some((option) => text(option, 'text') === '')) return 'option text';
  const selected = text(fields, 'selected_id');
  return selected === '' || ids.includes(selected) ? null : 'selected_id';
}

const submitProblem = (fields: Fields): string | null =>
  text(fields, 'text') === '' || text(fields, 'key') === '' || bytes(text(fields, 'key')) > 1_024
    ? 'submit_button'
    : null;
