// What happened in the rooms, and the pages that look on. A card that is sent is kept with its room and pushed to every open
// page whose person is in it; so is the sign that an answer is under way.
import type { Receipt } from '../platform.js';
import { LIMITS } from './limits.js';
import type { ChartOf, PageCard, PageEvent, PageMessage, Stage, StageClock } from './types.js';
import { findRoom, isIn, roomIdOf } from './verify.js';

export interface Stream {
  readonly personId: string;
  push(event: PageEvent): void;
  end(): void;
}

export interface Rooms {
  /** Keeps what a person wrote. False when this id was there before: the same message sent twice. */
  write(room: string, from: string, id: string, text: string): boolean;
  /** @param replaces the card whose place this one takes, where it is still kept; null for a new message */
  send(
    address: string,
    card: PageCard,
    charts: ReadonlyMap<string, ChartOf>,
    replaces?: string | null,
  ): Receipt;
  /** Somebody pressed a button: an answer is under way. False when this id was there before. */
  press(room: string, id: string): boolean;
  /** Tells every page what time it is. */
  tick(): void;
  chart(id: string): ChartOf | null;
  /** The card of a message that this person may read; null where there is none (any more). */
  card(messageId: string, personId: string): PageCard | null;
  /** False when too many pages are open. */
  open(stream: Stream): boolean;
  close(stream: Stream): void;
  endAll(): void;
}

export function createRooms(stage: Stage, clock: () => StageClock): Rooms {
  const messages = new Map<string, PageMessage[]>();
  const waiting = new Map<string, number>();
  const charts = new Map<string, ChartOf>();
  const streams = new Set<Stream>();
  const presses = new Set<string>();
  let sent = 0;

  const mayRead = (roomId: string, personId: string): boolean => {
    const room = findRoom(stage, roomId);
    return room !== null && isIn(room, personId);
  };
  const pushTo = (roomId: string, event: PageEvent): void => {
    for (const stream of streams) if (mayRead(roomId, stream.personId)) stream.push(event);
  };
  const keep = (message: PageMessage): void => {
    const list = messages.get(message.room) ?? [];
    messages.set(message.room, [...list, message].slice(-LIMITS.historyLength));
    pushTo(message.room, { kind: 'message', message, clock: clock() });
  };
  const wait = (roomId: string, change: 1 | -1): void => {
    const before = waiting.get(roomId) ?? 0;
    const after = Math.max(0, before + change);
    waiting.set(roomId, after);
    if (before > 0 !== after > 0) pushTo(roomId, { kind: 'busy', room: roomId, busy: after > 0 });
  };

  return {
    write: (room, from, id, text) => {
      if (messages.get(room)?.some((message) => message.id === id)) return false;
      keep({ id, room, at: clock().now, from, text });
      wait(room, 1);
      return true;
    },
    press: (room, id) => {
      if (presses.has(id)) return false;
      presses.add(id);
      for (const oldest of presses) {
        if (presses.size <= LIMITS.presses) break;
        presses.delete(oldest);
      }
      wait(room, 1);
      return true;
    },
    send: (address, card, drawn, replaces = null) => {
      const roomId = roomIdOf(address);
      if (roomId === null || findRoom(stage, roomId) === null) {
        return { outcome: 'refused', reason: `the playground has no room for ${address}` };
      }
      for (const [id, chart] of drawn) charts.set(id, chart);
      for (const id of charts.keys()) {
        if (charts.size <= LIMITS.charts) break;
        charts.delete(id);
      }
      const list = messages.get(roomId) ?? [];
      const old = replaces === null ? undefined : list.find((message) => message.id === replaces);
      if (old !== undefined) {
        const message: PageMessage = { id: old.id, room: roomId, at: old.at, from: null, card };
        messages.set(
          roomId,
          list.map((each) => (each === old ? message : each)),
        );
        wait(roomId, -1);
        pushTo(roomId, { kind: 'replaced', message });
        return { outcome: 'sent', messageId: old.id };
      }
      sent += 1;
      const id = `card-${sent}`;
      wait(roomId, -1);
      keep({ id, room: roomId, at: clock().now, from: null, card });
      return { outcome: 'sent', messageId: id };
    },
    tick: () => {
      for (const stream of streams) stream.push({ kind: 'clock', clock: clock() });
    },
    chart: (id) => charts.get(id) ?? null,
    card: (messageId, personId) => {
      for (const [roomId, list] of messages) {
        const found = list.find(({ id }) => id === messageId);
        if (found !== undefined) return found.from === null && mayRead(roomId, personId) ? found.card : null;
      }
      return null;
    },
    open: (stream) => {
      if (streams.size >= LIMITS.streams) return false;
      streams.add(stream);
      const mine = [...messages].filter(([roomId]) => mayRead(roomId, stream.personId));
      stream.push({
        kind: 'rooms',
        messages: mine.flatMap(([, list]) => list),
        busy: [...waiting]
          .filter(([roomId, n]) => n > 0 && mayRead(roomId, stream.personId))
          .map(([roomId]) => roomId),
        clock: clock(),
      });
      return true;
    },
    close: (stream) => {
      streams.delete(stream);
    },
    endAll: () => {
      for (const stream of streams) stream.end();
      streams.clear();
    },
  };
}
