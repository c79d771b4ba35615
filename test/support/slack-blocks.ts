// What Slack refuses in blocks, written from its reference (docs.slack.dev/reference/block-kit) and not from our adapter. Returns the
// lines of an `invalid_blocks` answer.

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export interface BlockRules {
  readonly surface: 'message' | 'home' | 'modal';
  /** Whether a file may stand in an image block by now. */
  readonly isReady: (fileId: string) => boolean;
}

export function wrongInBlocks(blocks: unknown, { surface, isReady }: BlockRules): readonly string[] {
  const wrong: string[] = [];
  const no = (line: string, at: string): void => void wrong.push(`${line} [json-pointer:${at}]`);
  if (!Array.isArray(blocks)) return ['blocks must be an array'];
  if (blocks.length > (surface === 'message' ? 50 : 100)) no('too many blocks', '/blocks');
  if (surface === 'message' && blocks.length === 0) no('no blocks', '/blocks');

  const text = (value: unknown, max: number, at: string, types = ['plain_text', 'mrkdwn']): void => {
    if (!isObject(value) || !types.includes(String(value['type'])))
      return no('must provide a text object', at);
    const said = value['text'];
    if (typeof said !== 'string' || said.length === 0)
      return no('must be more than 0 characters', `${at}/text`);
    if (said.length > max) no(`must be less than ${max + 1} characters`, `${at}/text`);
    if (value['type'] === 'plain_text' && 'verbatim' in value)
      no('invalid additional property: verbatim', at);
    if (value['type'] === 'mrkdwn' && 'emoji' in value) no('invalid additional property: emoji', at);
    const stray = said.replaceAll(
      /<(?:[@#][UWC][A-Z0-9]+|![a-z]+(?:\^[^>|]*)?|https?:[^>|]*)(?:\|[^>]*)?>/g,
      '',
    );
    if (/[<>]/.test(stray) || /&(?!(amp|lt|gt);)/.test(stray)) no('unescaped control characters', at);
    return undefined;
  };
  const id = (value: unknown, at: string): void => {
    if (value !== undefined && (typeof value !== 'string' || value.length > 255 || value === ''))
      no('bad id', at);
  };
  const ids = new Set<unknown>();
  let tables = 0;
  for (const [index, block] of blocks.entries()) {
    const at = `/blocks/${index}`;
    if (!isObject(block)) {
      no('must be an object', at);
      continue;
    }
    id(block['block_id'], `${at}/block_id`);
    if (block['block_id'] !== undefined && ids.has(block['block_id'])) no('block_id already exists', at);
    ids.add(block['block_id']);
    switch (block['type']) {
      case 'header':
        text(block['text'], 150, `${at}/text`, ['plain_text']);
        break;
      case 'section': {
        const fields = listOf(block['fields']);
        if (block['text'] === undefined && fields.length === 0)
          no('must define either `text` or `fields`', at);
        if (block['text'] !== undefined) text(block['text'], 3000, `${at}/text`);
        if (fields.length > 10) no('no more than 10 items allowed', `${at}/fields`);
        fields.forEach((field, n) => text(field, 2000, `${at}/fields/${n}`));
        break;
      }
      case 'context': {
        const elements = listOf(block['elements']);
        if (elements.length < 1 || elements.length > 10) no('1 to 10 items', `${at}/elements`);
        elements.forEach((element, n) => text(element, 3000, `${at}/elements/${n}`));
        break;
      }
      case 'divider':
        break;
      case 'image': {
        const alt = block['alt_text'];
        if (typeof alt !== 'string' || alt === '' || alt.length > 2000) no('alt_text', at);
        const file = block['slack_file'];
        const fileId = isObject(file) ? String(file['id']) : '';
        if (block['image_url'] !== undefined) no('downloading image failed', `${at}/image_url`);
        else if (!/^F[A-Z0-9]{8,}$/.test(fileId) || !isReady(fileId))
          no('invalid slack file', `${at}/slack_file`);
        break;
      }
      case 'actions': {
        const elements = listOf(block['elements']);
        if (elements.length < 1 || elements.length > 25) no('1 to 25 items', `${at}/elements`);
        const actionIds = new Set<unknown>();
        elements.forEach((element, n) => {
          const here = `${at}/elements/${n}`;
          if (!isObject(element) || element['type'] !== 'button') return no('unsupported element', here);
          text(element['text'], 75, `${here}/text`, ['plain_text']);
          id(element['action_id'], `${here}/action_id`);
          if (actionIds.has(element['action_id'])) no('action_id already exists', here);
          actionIds.add(element['action_id']);
          const value = element['value'];
          if (value !== undefined && (typeof value !== 'string' || value === '' || value.length > 2000))
            no('value', here);
          return undefined;
        });
        break;
      }
      case 'table': {
        tables += 1;
        if (surface !== 'message') no('unsupported type: table', at);
        const rows = listOf(block['rows']);
        if (rows.length < 1 || rows.length > 100) no('1 to 100 rows', `${at}/rows`);
        let characters = 0;
        rows.forEach((row, n) => {
          const cells = listOf(row);
          if (cells.length < 1 || cells.length > 20) no('1 to 20 cells', `${at}/rows/${n}`);
          for (const cell of cells) {
            const said = isObject(cell) && cell['type'] === 'raw_text' ? cell['text'] : null;
            if (typeof said !== 'string' || said === '') no('bad cell', `${at}/rows/${n}`);
            else characters += said.length;
            if (typeof said === 'string' && /<[@#!]/.test(said)) no('reads as markup', `${at}/rows/${n}`);
          }
        });
        if (characters > 10_000) no('table too long', at);
        break;
      }
      case 'input': {
        if (surface === 'message') no('unsupported type: input', at);
        text(block['label'], 2000, `${at}/label`, ['plain_text']);
        const element = block['element'];
        if (!isObject(element)) {
          no('must provide an element', at);
          break;
        }
        const { dispatch_action: tells = false } = block;
        if (typeof tells !== 'boolean') no('must be a boolean', `${at}/dispatch_action`);
        switch (element['type']) {
          case 'plain_text_input':
            if (element['placeholder'] !== undefined)
              text(element['placeholder'], 150, `${at}/element/placeholder`, ['plain_text']);
            if (Number(element['max_length'] ?? 1) > 3000) no('max_length', at);
            break;
          case 'static_select': {
            const options = listOf(element['options']);
            if (options.length < 1 || options.length > 100) no('1 to 100 options', at);
            for (const [n, option] of options.entries()) {
              if (!isObject(option)) no('must be an option', at);
              else {
                text(option['text'], 75, `${at}/element/options/${n}`, ['plain_text']);
                const value = option['value'];
                if (typeof value !== 'string' || value === '' || value.length > 75)
                  no('bad value', `${at}/element/options/${n}`);
              }
            }
            const initial = element['initial_option'];
            const isKnown = options.some((option) => JSON.stringify(option) === JSON.stringify(initial));
            if (initial !== undefined && !isKnown) no('initial_option is none of the options', at);
            break;
          }
          case 'conversations_select':
            break;
          default:
            no(`unsupported element: ${String(element['type'])}`, at);
        }
        break;
      }
      default:
        no(`unsupported type: ${String(block['type'])}`, at);
    }
  }
  if (tables > 1) no('only_one_table_allowed', '/blocks');
  if (JSON.stringify(blocks).length > 13_200 && surface === 'message') no('msg_blocks_too_long', '/blocks');
  return wrong;
}
