// What has to go before a text is kept or shown, and what has to stay readable.
import { describe, expect, it } from 'vitest';
import { mask, maskedExcerpt } from '../../src/privacy/mask.js';

describe('mask', () => {
  it.each([
    ['write to wang.fang+1@shop-keep.example.com today', 'write to *** today'],
    ['邮箱：王芳@例子.公司，谢谢', '邮箱：***，谢谢'],
    ['call 13812345678', 'call ***'],
    ['手机138-1234-5678。', '手机***。'],
    ['手机 +86 138 1234 5678', '手机 ***'],
    ['手机１３８１２３４５６７８', '手机***'],
    ['座机 010-62345678', '座机 ***'],
    ['座机（021）6234 5678', '座机***'],
    ['热线 400-820-8820', '热线 ***'],
    ['+49 30 901820, +1 (415) 555-0123', '***, ***'],
    ['(415) 555-0123 or 415-555-0123', '*** or ***'],
    ['身份证 11010519491231002X', '身份证 ***'],
    ['card 6222 0202 0011 2233 445', 'card ***'],
    ['card 6222020200112233445', 'card ***'],
  ])('%s → %s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it.each([
    'T-880001,2026-03-09T09:14:05+08:00,2026-03-09 09:14:05,chat',
    '2026/3/9 9:14:05,5322.14,CNY',
    'sku-04,8.4.1234,win 10.0.19045',
    '订单 12345678 的第 2 件',
  ])('leaves %s as it is', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('comes to the end of a long text without a pause in it', () => {
    const text = '没有人回复我'.repeat(50_000);
    expect(mask(text)).toBe(text);
  });
});

describe('maskedExcerpt', () => {
  it('cuts at so many bytes, between characters', () => {
    const cut = maskedExcerpt('客'.repeat(1000), 2048);
    expect(Buffer.byteLength(cut)).toBe(2046);
    expect(cut).toBe('客'.repeat(682));
  });

  it('masks before it cuts, so that no half of a number is left', () => {
    expect(maskedExcerpt(`${'x'.repeat(2040)} 13812345678`, 2048)).toBe(`${'x'.repeat(2040)} ***`);
  });
});
