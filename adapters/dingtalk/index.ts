// DingTalk behind the port: the internal application's robot (Stream or HTTP) and group robots by webhook.
import { createHmac } from 'node:crypto';
import { languageOf } from '../../src/text/lang.js';
import type { DingtalkKeys } from '../../src/config/platforms.js';
import type { AdapterParts, Robot } from '../parts.js';
import type { ButtonStyle, Incoming, Platform, Receive } from '../platform.js';
import { createApi } from './api.js';
import { joinsOf, sendToMany } from './batch-send.js';
import { ROUTE_KEY, registerCards } from './card-route.js';
import { createClicks, createSentCards } from './clicks.js';
import { addDoors } from './doors.js';
import type { Taken } from './kept.js';
import { budgetOf, pacesOf } from './pace.js';
import { type Parsed, parseClick, parseRobot } from './parse.js';
import { probeAll } from './probe.js';
import { profileOf } from './profile.js';
import { renderCard } from './render.js';
import { sessionAddresses } from './session.js';
import { createSigns } from './signs.js';
import type { CardSettings } from './send-card.js';
import { sendPart, type SendParts } from './send.js';
import { REAL_TIMING, type Timing, createStream } from './stream.js';
import { PLATFORM, Reply, isOutsider, placeOf, type Place } from './types.js';
import { sameText } from './verify.js';

export interface DingtalkOptions {
  /** The staff id of a person of the desk, for mentions; null where it is not known. */
  readonly dingtalkIdOf?: (personId: string) => string | null;
  /** How DingTalk reaches us from outside; card presses over HTTP are registered there. */
  readonly publicUrl?: string | null;
  readonly timing?: Timing;
}

/** Groups whose ids are put into the log. */
const MOST_GROUPS = 1_000;

/**
 * @param keys null: only group robots
 * @param robots those whose platform is DingTalk
 */
export function createDingtalk(
  keys: DingtalkKeys | null,
  robots: readonly Robot[],
  parts: AdapterParts,
  options: DingtalkOptions = {},
): Platform {
  const { http, log, now } = parts;
  const byName = new Map(robots.map((robot) => [robot.name, robot]));
  const robotCode = keys?.robotCode ?? keys?.clientId ?? '';
  const templateId = keys?.cardTemplateId ?? null;
  const cards: CardSettings | null =
    keys === null || templateId === null
      ? null
      : {
          templateId,
          callback: keys.mode === 'http' ? { type: 'HTTP', routeKey: ROUTE_KEY } : { type: 'STREAM' },
        };
  const api = keys === null ? null : createApi(keys, http, now);
  const timing = options.timing ?? REAL_TIMING;
  const signs = api === null || keys?.thinking !== true ? null : createSigns(api, robotCode, timing);
  const sentCards = createSentCards();
  const sending: SendParts = {
    http,
    app: api === null ? null : { api, robotCode, cards },
    robots: byName,
    sentCards,
    now,
    log,
  };
  let receive: Receive | null = null;
  const groups = new Set<string>();
  /** The id of a group is shown nowhere in DingTalk: whoever sets things up finds it in the log. */
  const noteGroup = ({ address, direct }: Incoming): void => {
    if (direct || groups.has(address) || groups.size >= MOST_GROUPS) return;
    groups.add(address);
    log.info({ address }, 'the first message of a DingTalk group since the start');
  };
  const take = (parsed: Parsed): Taken => {
    if (parsed.kind === 'incoming') {
      noteGroup(parsed.incoming);
      return receive?.(parsed.incoming) ?? true;
    }
    if (parsed.why === 'quota') {
      log.warn(
        { code: '20001' },
        "DingTalk's pushes of this month are used up: a message came without its text",
      );
    } else if (parsed.why !== 'echo' && parsed.why !== 'repeated')
      log.warn({ why: parsed.why }, 'a callback of DingTalk was left aside');
    return true;
  };
  const sign = (text: string): string =>
    createHmac('sha256', keys?.clientSecret ?? '')
      .update(text)
      .digest('hex')
      .slice(0, 16);
  const isSession = keys === null ? () => false : sessionAddresses(keys);
  const isNew = createClicks(now);
  const robot = (data: unknown): Taken => take(parseRobot(data, isSession));
  const card = (data: unknown, id: string): Taken =>
    take(
      parseClick(data, id, {
        isOurs: (text, given) => sameText(given, sign(text)),
        isNew,
        sent: sentCards.paramsOf,
      }),
    );
  const stream =
    keys === null || keys.mode !== 'stream'
      ? null
      : createStream({ keys, http, now, log, timing, robot, card });
  if (keys?.mode === 'http' && parts.server !== null) {
    const { clientSecret, cardSecret } = keys;
    addDoors(parts.server, { clientSecret, cardSecret, now, ready: () => receive !== null, robot, card });
  }

  const known = (address: string): Place | null => {
    const place = placeOf(address);
    if (place === null) return null;
    return place.kind === 'robot' ? (byName.has(place.id) ? place : null) : keys === null ? null : place;
  };
  const styleOf = (address: string): ButtonStyle => {
    const place = placeOf(address);
    if (place?.kind === 'robot') return 'none';
    // A card goes by the send API, which does not reach people from outside.
    const isOutside = place?.kind === 'user' && isOutsider(place.id);
    return cards === null || isOutside ? 'numbered' : 'pressed';
  };
  return {
    name: PLATFORM,
    serves: (address) => known(address) !== null,
    directAddress: (userId) =>
      keys === null || isOutsider(userId) || placeOf(`${PLATFORM}:user/${userId}`) === null
        ? null
        : `${PLATFORM}:user/${userId}`,
    render: (given, address) =>
      renderCard(given, {
        place: placeOf(address) ?? { kind: 'user', id: '' },
        style: styleOf(address),
        dingtalkIdOf: options.dingtalkIdOf ?? (() => null),
        sign,
      }),
    buttons: styleOf,
    // Where cards can't be made, their words go out (withoutCard).
    mayNumber: (address) => cards !== null && placeOf(address)?.kind !== 'robot',
    paces: (address, part) => pacesOf(placeOf(address), part),
    budget: budgetOf,
    start: async (given) => {
      receive = given;
      const secret = keys?.cardSecret ?? null;
      const publicUrl = options.publicUrl ?? null;
      if (api !== null && cards?.callback.type === 'HTTP' && secret !== null && publicUrl !== null) {
        await registerCards(api, { publicUrl, secret }, log);
      }
      await stream?.start();
    },
    send: async (outgoing) => {
      const receipt = await sendPart(outgoing, sending);
      const question = Reply.safeParse(outgoing.reply).data?.message;
      if (question !== undefined && receipt.outcome !== 'later') signs?.done(question);
      return receipt;
    },
    access: (address) => (placeOf(address)?.kind === 'robot' ? address : `${PLATFORM}:app`),
    joins: (address, part) => (keys === null ? 1 : joinsOf(placeOf(address), part)),
    sendTogether: (outgoings) =>
      sending.app === null
        ? Promise.all(outgoings.map((outgoing) => sendPart(outgoing, sending)))
        : sendToMany(outgoings, sending.app),
    thinking: (message) => {
      const { message: id, conversation } = Reply.safeParse(message.reply).data ?? {};
      if (id !== undefined && conversation !== undefined)
        signs?.begin({ message: id, conversation, lang: languageOf(message.text) });
      return Promise.resolve();
    },
    // No call that gives the members of a group to its robot is documented.
    members: () => Promise.resolve(null),
    profile: (userId) => (api === null ? Promise.resolve(null) : profileOf(userId, api)),
    probe: () => probeAll({ keys, robotCode, api, http, robots, now, publicUrl: options.publicUrl ?? null }),
    unready: () => {
      const problem = receive === null ? null : (stream?.problem() ?? null);
      return problem === null ? null : `DingTalk: the Stream connection is not open (${problem}).`;
    },
    stop: () => {
      receive = null;
      signs?.stop();
      stream?.stop();
      return Promise.resolve();
    },
  };
}
