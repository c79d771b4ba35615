// A short card with a picture in one message, where our door is open: what each surface is sent, and the words alone where the
// picture has no address, can't be drawn, or does not have the measures of a template card.
import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/cards/card.js';
import { first, TREND } from './cards.js';
import { startRig } from './rig.js';

const card: Card = {
  title: '首响变快了',
  tone: 'plain',
  lang: 'zh',
  blocks: [
    { kind: 'text', text: '比平时快 3 分钟。' },
    { kind: 'facts', facts: [{ label: '昨天', value: '10 分 5 秒' }] },
    { kind: 'chart', chart: TREND, alt: '首响近 2 天' },
  ],
};
const URL_OF = (id: string): string => `https://desk.example/pictures/${id}.png`;

/** The beginning of a PNG of these measures. */
function pngOf(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(24);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

describe('a short card with a picture', () => {
  it.each(['wecom:user/zhangsan', 'wecom:robot/ops'])('is one template card for %s', async (to) => {
    const rig = await startRig({ publicUrl: 'https://desk.example' });
    const parts = rig.wecom.render(card, to);
    expect(parts).toHaveLength(1);
    const [picture] = first(parts).pictures;
    const going = rig.outgoing(to, first(parts), {
      pictureUrl: URL_OF,
      picture: async () => pngOf(1_280, 806),
    });
    expect(await rig.wecom.send(going)).toMatchObject({ outcome: 'sent' });
    const url = URL_OF(picture?.id ?? '');
    expect(rig.server.delivered.at(-1)?.body).toMatchObject({
      msgtype: 'template_card',
      template_card: {
        card_type: 'news_notice',
        main_title: { title: '首响变快了', desc: '比平时快 3 分钟。' },
        card_image: { url, aspect_ratio: 1.59 },
        card_action: { type: 1, url },
        horizontal_content_list: [{ keyname: '昨天', value: '10 分 5 秒' }],
      },
    });
    expect(rig.server.problems).toEqual([]);
  });

  it('is an article in a group of the app, which has no template cards', async () => {
    const rig = await startRig({ publicUrl: 'https://desk.example' });
    const to = 'wecom:chat/team1';
    const [part, ...more] = rig.wecom.render(card, to);
    expect(more).toEqual([]);
    if (part === undefined) throw new Error('no part');
    const going = rig.outgoing(to, part, { pictureUrl: URL_OF, picture: async () => pngOf(1_280, 806) });
    expect(await rig.wecom.send(going)).toMatchObject({ outcome: 'sent' });
    expect(rig.server.delivered.at(-1)?.body).toMatchObject({
      news: { articles: [{ title: '首响变快了', description: '比平时快 3 分钟。\n昨天：10 分 5 秒' }] },
    });
  });

  it.each([
    ['has no address any more', { pictureUrl: () => null }],
    ['can’t be drawn', { pictureUrl: URL_OF, picture: async () => null }],
    ['is too tall for a card', { pictureUrl: URL_OF, picture: async () => pngOf(1_280, 1_600) }],
  ])('goes in words where the picture %s', async (_name, more) => {
    const rig = await startRig({ publicUrl: 'https://desk.example' });
    const to = 'wecom:user/zhangsan';
    const part = first(rig.wecom.render(card, to));
    expect(await rig.wecom.send(rig.outgoing(to, part, more))).toMatchObject({ outcome: 'sent' });
    expect(rig.server.delivered.at(-1)?.body).toMatchObject({
      msgtype: 'markdown',
      markdown: {
        content: expect.stringMatching(
          /^\*\*首响变快了\*\*\n\n比平时快 3 分钟。\n\n昨天：\*\*10 分 5 秒\*\*/u,
        ),
      },
    });
  });

  it('stays two messages where our door is closed, and where there are buttons to press', async () => {
    const closed = await startRig();
    expect(closed.wecom.render(card, 'wecom:robot/ops').map(({ kind }) => kind)).toEqual([
      'markdown',
      'image',
    ]);
    const open = await startRig({ publicUrl: 'https://desk.example' });
    const asking: Card = {
      ...card,
      blocks: [
        ...card.blocks,
        { kind: 'buttons', buttons: [{ kind: 'ask', label: '走势', question: '走势' }] },
      ],
    };
    expect(open.wecom.render(asking, 'wecom:user/zhangsan').map(({ kind }) => kind)).toEqual([
      'image',
      'template_card',
    ]);
  });
});
