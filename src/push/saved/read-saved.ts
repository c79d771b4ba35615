// What people say about questions that they keep under a name. Pure.

export type Saving =
  | { readonly do: 'save'; readonly name: string }
  | { readonly do: 'list' }
  | { readonly do: 'remove'; readonly name: string };

const SAVE: readonly RegExp[] = [
  /^(?:please\s+)?save\s+(?:(?:this|that|it)\s+)?(?:(?:question|answer|one)\s+)?as\s+(.+)$/iu,
  /^(?:请|帮我)?(?:把(?:这个|它|刚才的|这个问题|刚才的问题))?(?:保存|存|收藏|记|命名)(?:为|成|作)\s*(.+)$/u,
];
const LIST =
  /^(?:(?:show|list)\s+)?(?:my\s+)?saved\s+questions?$|^(?:查看|看看?|列出)?(?:我)?(?:存下?|保存|收藏)(?:了|过)?的(?:全部|所有)?问题(?:有哪些)?$/iu;
const REMOVE: readonly RegExp[] = [
  /^(?:please\s+)?(?:delete|remove|forget)\s+(?:the\s+)?saved\s+question\s+(.+)$/iu,
  /^(?:请)?(?:删除|删掉)(?:存下?的|保存的|收藏的)?问题\s*(.+)$/u,
];

/** Null for everything else. */
export function savingOf(said: string): Saving | null {
  const text = said
    .normalize('NFKC')
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[.。!！?？]+$/u, '');
  if (LIST.test(text)) return { do: 'list' };
  for (const pattern of SAVE) {
    const name = unquoted(pattern.exec(text)?.[1] ?? '');
    if (name !== '') return { do: 'save', name };
  }
  for (const pattern of REMOVE) {
    const name = unquoted(pattern.exec(text)?.[1] ?? '');
    if (name !== '') return { do: 'remove', name };
  }
  return null;
}

/** As names are compared: capitals, widths, spaces and quotes make no difference. */
export const nameKey = (name: string): string =>
  unquoted(name.normalize('NFKC')).toLowerCase().replace(/\s+/gu, ' ').trim();

const unquoted = (text: string): string =>
  text
    .trim()
    .replace(/^["'“”‘’「『《]+|["'“”‘’」』》]+$/gu, '')
    .trim();
