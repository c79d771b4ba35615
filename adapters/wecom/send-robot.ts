// A group robot by its webhook (91770).
import { createHash } from 'node:crypto';
import type { Http } from '../http.js';
import type { Robot } from '../parts.js';
import type { Receipt } from '../platform.js';
import { readEnd } from './api.js';
import { PICTURE_BYTES } from './limits.js';
import { pictureAsArticle, shownArticle, shownNotice } from './notice.js';
import { NO_PICTURE, tooLarge, type Sending } from './send.js';
import { noticeIn } from './types.js';

export async function sendByRobot(http: Http, robot: Robot | undefined, sending: Sending): Promise<Receipt> {
  if (robot?.url === null || robot === undefined) {
    return {
      outcome: 'refused',
      reason: `the robot ${sending.target.id} has no address: set ${variableOf(sending.target.id)}`,
      code: 'no_address',
    };
  }
  const { outgoing, body } = sending;
  let called: unknown = body;
  if (body.msgtype === 'template_card') {
    const notice = noticeIn(body.template_card);
    if (notice !== null) called = await shownNotice(notice, outgoing);
  }
  if (body.msgtype === 'news') called = await shownArticle(body.news, outgoing);
  if (body.msgtype === 'image') {
    const png = await outgoing.picture(body.image.picture);
    if (png === null) return NO_PICTURE;
    const article = png.length > PICTURE_BYTES.robot ? pictureAsArticle(outgoing, body.image.picture) : null;
    if (png.length > PICTURE_BYTES.robot && article === null) return tooLarge(png.length);
    const md5 = createHash('md5').update(png).digest('hex');
    called = article ?? { msgtype: 'image', image: { base64: Buffer.from(png).toString('base64'), md5 } };
  }
  const end = readEnd(await http.call({ method: 'POST', url: robot.url, body: called }), outgoing.attempt);
  // WeCom gives these messages no id.
  return end.ok ? { outcome: 'sent', messageId: `wecom-${outgoing.key}` } : end.receipt;
}

/** As the settings name it: `cs-alerts` is ROBOT_CS_ALERTS_URL. */
export const variableOf = (name: string): string =>
  `ROBOT_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}_URL`;
