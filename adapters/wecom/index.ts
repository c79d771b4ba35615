// WeCom: a self-built app (encrypted callback in, message/send and appchat/send out), the smart bot by its long connection,
// group robots by webhook. Each is there when its keys are.
import type { WecomBotKeys, WecomKeys } from '../../src/config/platforms.js';
import { langOf } from './lang-of.js';
import type { AdapterParts, Robot } from '../parts.js';
import type { ButtonStyle, IncomingMessage, Pace, Part, Platform, Receipt } from '../platform.js';
import { botAddress, isExternal, targetOf, userAddress, type Target } from './address.js';
import { createApi } from './api.js';
import { withPace } from './codes.js';
import { createBot, type Bot, type BotOptions, type BotTiming } from './bot.js';
import { agentFor, type ProxySettings } from './bot-proxy.js';
import { addCallback, type Take } from './callback.js';
import { membersOf, profileOf } from './people.js';
import { pacesOf, usedUp } from './paces.js';
import { PLATFORM } from './parse.js';
import { parseBotEvent, parseBotMessage } from './parse-bot.js';
import { probe } from './probe.js';
import { renderCard } from './render.js';
import { sendByApp } from './send-app.js';
import { sendByBot } from './send-bot.js';
import { sendByRobot } from './send-robot.js';
import type { Sending } from './send.js';
import { createSigns } from './signs.js';
import { createTokens } from './token.js';
import { Body, Reply } from './types.js';
import { createVerifier } from './verify.js';

export interface WecomOptions {
  /** The WeCom user of a person of the desk; null where none is known. For mentions. */
  readonly wecomIdOf?: (personId: string) => string | null;
  /** Where our own door is reached from outside; null: nowhere. */
  readonly publicUrl?: string | null;
  /** For the smart bot's connection, which does not go out by `http`. */
  readonly proxy?: ProxySettings;
  readonly botTiming?: Partial<BotTiming>;
  /** After which a stream that has no answer yet is ended. */
  readonly streamMs?: number;
  /** Where several processes run: which of them may hold the smart bot's one connection. */
  readonly mayConnect?: () => Promise<boolean>;
}

/** @param keys of the app, @param botKeys of the smart bot: null where there is none */
export function createWecom(
  keys: WecomKeys | null,
  botKeys: WecomBotKeys | null,
  robots: readonly Robot[],
  parts: AdapterParts,
  options: WecomOptions = {},
): Platform {
  const { http, now, log } = parts;
  const byName = new Map(robots.map((robot) => [robot.name, robot]));
  const tokens = keys === null ? null : createTokens(http, keys, now);
  const api = keys === null || tokens === null ? null : createApi(http, keys, tokens);
  const newBot = (botKeys: WecomBotKeys, more: Partial<BotOptions> = {}): Bot =>
    createBot({
      keys: botKeys,
      log,
      now,
      agent: options.proxy === undefined ? null : agentFor(botKeys.wsUrl, options.proxy),
      ...(options.botTiming === undefined ? {} : { timing: options.botTiming }),
      ...more,
    });
  const { mayConnect } = options;
  const bot = botKeys === null ? null : newBot(botKeys, mayConnect === undefined ? {} : { mayConnect });
  const signs = bot === null ? null : createSigns(bot, now, options.streamMs);
  const callback = keys?.callback ?? null;
  const verifier =
    keys === null || callback === null
      ? null
      : createVerifier({ token: callback.token, aesKey: callback.aesKey, corpId: keys.corpId }, now);
  const keyFault =
    callback !== null && verifier === null
      ? 'WECOM_AES_KEY is not the 43 letters and digits of 应用管理 → the app → 接收消息 → EncodingAESKey'
      : null;

  let receive: Take | null = null;
  if (parts.server !== null && keys !== null && verifier !== null) {
    addCallback({ server: parts.server, verifier, corpId: keys.corpId, log, receive: () => receive });
  }

  const served = (address: string): Target | null => {
    const target = targetOf(address);
    switch (target?.surface) {
      case 'user':
      case 'chat':
        return keys === null ? null : target;
      case 'bot':
        return bot === null ? null : target;
      case 'robot':
        return byName.has(target.id) ? target : null;
      default:
        return null;
    }
  };

  const buttons = (address: string): ButtonStyle => {
    const surface = targetOf(address)?.surface;
    return surface === 'bot' || (surface === 'user' && callback !== null) ? 'pressed' : 'none';
  };

  const sendBy = async (sending: Sending): Promise<Receipt> => {
    const { target, reply } = sending;
    if (target.surface === 'robot') return sendByRobot(http, byName.get(target.id), sending);
    if (target.surface === 'bot') {
      if (bot === null) return OFF;
      const receipt = await sendByBot(bot, sending, now());
      if (receipt.outcome === 'sent' && reply?.via === 'bot') signs?.done(reply.reqId);
      return receipt;
    }
    return api === null || keys === null ? OFF : sendByApp(api, keys.agentId, sending);
  };

  return {
    name: PLATFORM,
    serves: (address) => served(address) !== null,
    access: (address) => {
      const surface = targetOf(address)?.surface;
      return surface === 'robot' ? address : surface === 'bot' ? 'wecom:bot' : 'wecom:app';
    },
    directAddress: (userId) => {
      if (isExternal(userId)) return null;
      if (keys !== null) return userAddress(userId);
      return bot === null ? null : botAddress(userId);
    },
    render: (card, address) =>
      renderCard(card, {
        surface: targetOf(address)?.surface ?? 'user',
        pressed: buttons(address) === 'pressed',
        linked: options.publicUrl !== undefined && options.publicUrl !== null,
        userIdOf: options.wecomIdOf ?? (() => null),
      }),
    buttons,
    paces: (address: string, part: Part): readonly Pace[] => {
      const target = targetOf(address);
      return target === null ? [] : pacesOf(target, part);
    },
    budget: () => [],
    start: async (into) => {
      receive = into;
      if (keyFault !== null) log.error({}, `the WeCom callback is off: ${keyFault}`);
      bot?.start(
        (frame) => {
          const incoming = parseBotMessage(frame, now());
          if (incoming !== null) void into(incoming);
        },
        (frame) => {
          const incoming = parseBotEvent(frame, now());
          if (incoming !== null) void into(incoming);
        },
      );
    },
    send: async (outgoing): Promise<Receipt> => {
      const target = served(outgoing.address);
      if (target === null) {
        return {
          outcome: 'refused',
          reason: 'no part of WeCom that is set up serves this address',
          code: 'no_such',
        };
      }
      const body = Body.safeParse(outgoing.part.body);
      if (!body.success)
        return { outcome: 'refused', reason: 'this is no message of WeCom', code: 'bad_part' };
      const reply = Reply.safeParse(outgoing.reply);
      const sending: Sending = {
        outgoing,
        target,
        body: body.data,
        reply: reply.success ? reply.data : null,
      };
      return withPace(await sendBy(sending), usedUp(target));
    },
    thinking: async (message: IncomingMessage) => {
      const reply = Reply.safeParse(message.reply);
      if (!reply.success || reply.data.via !== 'bot' || reply.data.what !== 'message') return;
      await signs?.show(reply.data.reqId, message.address, langOf(message.text));
    },
    members: (address) => membersOf(api, targetOf(address)),
    profile: (userId) => profileOf(api, userId),
    probe: () =>
      probe({
        keys,
        keyFault,
        // A running bot is asked; else one connects for a moment, where no other process does.
        smartBot:
          bot === null || botKeys === null
            ? null
            : { bot: receive === null ? newBot(botKeys) : bot, isRunning: receive !== null },
        mayConnect: mayConnect ?? null,
        robots,
        http,
        api,
        now,
      }),
    unready: () => keyFault ?? bot?.unready() ?? null,
    stop: async () => {
      receive = null;
      signs?.stop();
      bot?.stop();
    },
  };
}

const OFF: Receipt = { outcome: 'refused', reason: 'this part of WeCom is not set up', code: 'off' };
