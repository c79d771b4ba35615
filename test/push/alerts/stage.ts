// A desk with three months of tickets and ratings behind an inbox: people talk to the bot, the watch looks at moments that a test names.
import { fakePlatform, type FakePlatform } from '../../support/fake-platform.js';
import { makeStage, message, tell, type Stage } from '../../chat/inbox-stage.js';
import { at, survey, ticket } from '../../metrics/world.js';
import { createAlertWatch, type AlertWatch } from '../../../src/push/alerts/watch.js';
import { enqueue } from '../../../src/delivery/enqueue.js';
import { createRooms } from '../../../src/people/rooms.js';
import { createProfiles } from '../../../src/people/profiles.js';
import { addDays } from '../../../src/time/local-date.js';

export interface AlertStage extends Stage {
  readonly watch: AlertWatch;
  /** Says something in a direct message; the texts that came back. */
  say(sender: string, text: string): Promise<readonly string[]>;
  /** Says something in a room. */
  sayIn(room: string, sender: string, text: string): Promise<readonly string[]>;
  /** Presses a button of the last message that has one of this action. */
  press(
    sender: string,
    action: string,
    value: string,
    fields?: Record<string, string>,
  ): Promise<readonly string[]>;
  /** Looks at this moment; the texts that went out. */
  look(moment: string): Promise<readonly string[]>;
}

/** @param platform with people whose Slack ids are their agent ids, made known by links */
export async function alertStage(): Promise<AlertStage> {
  const platform: FakePlatform = fakePlatform();
  const stage = await makeStage({ platform });
  const { db } = stage.app.store;
  for (const id of ['a1', 'a2', 'a3', 'b1', 'b2', 's1', 's2', 'm1', 'r1'])
    await db
      .insertInto('links')
      .values({
        platform: 'slack',
        tenant: '',
        user_id: id,
        agent_id: id,
        how: 'code',
        confirmed_by: 'm1',
        at: 0,
      })
      .execute();
  const clock = (): number => stage.now;
  const rooms = createRooms(clock);
  const profiles = createProfiles(clock);
  const watch = createAlertWatch({
    store: stage.app.store,
    config: stage.app.config,
    platforms: [platform],
    names: async () => (await stage.app.names()).converse,
    roomOf: async (address, tenant) => {
      const { converse, accounts } = await stage.app.names();
      return rooms.of(platform, address, tenant, {
        db,
        directory: converse.directory,
        accounts,
        profiles,
        now: clock,
      });
    },
    enqueue,
    onFault: (_, error) => {
      throw error;
    },
  });
  const news = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    const before = (await stage.said()).length;
    await work();
    if (stage.faults.length > 0)
      throw new Error(JSON.stringify(stage.faults.map(({ error }) => String(error))));
    return (await stage.said()).slice(before).map(({ text }) => text);
  };
  let pressed = 0;
  return Object.assign(stage, {
    watch,
    say: (sender: string, text: string) => news(() => tell(stage, message(sender, text))),
    sayIn: (room: string, sender: string, text: string) =>
      news(() =>
        tell(
          stage,
          message(sender, text, { address: `slack:${room}`, thread: `slack:${room}`, direct: false }),
        ),
      ),
    press: (sender: string, action: string, value: string, fields: Record<string, string> = {}) =>
      news(async () => {
        pressed += 1;
        await tell(stage, {
          kind: 'action',
          platform: 'slack',
          id: `p${pressed}`,
          address: `slack:${sender}`,
          thread: `slack:${sender}`,
          sender,
          direct: true,
          action,
          value,
          fields,
          messageId: null,
        });
      }),
    look: (moment: string) =>
      news(async () => {
        stage.now = at(moment);
        await watch.tick(at(moment));
      }),
  });
}

/** So many tickets, of which so many complaints, on a day at 10:00, assigned to all agents in turn. */
export async function busyDay(stage: Stage, day: string, count: number, complaints: number): Promise<void> {
  const tickets = Array.from({ length: count }, (_, i) =>
    ticket(`${day}-${i}`, `${day} 10:00`, {
      assignee_id: ['a1', 'a2', 'a3', 'b1', 'b2'][i % 5] ?? 'a1',
      team_id: i % 5 < 3 ? 'north' : 'south',
      type: i < complaints ? 'complaint' : 'question',
    }),
  );
  if (tickets.length > 0) await stage.app.store.db.insertInto('ticket_facts').values(tickets).execute();
}

/** Ratings of one team on a day: so many of so many happy. */
export async function ratedDay(
  stage: Stage,
  day: string,
  team: 'north' | 'south',
  happy: number,
  count: number,
): Promise<void> {
  const people = team === 'north' ? ['a1', 'a2', 'a3'] : ['b1', 'b2'];
  const rows = Array.from({ length: count }, (_, i) => {
    const { score: _score, ...facts } = survey(`${day}-${team}-${i}`, i < happy ? 5 : 1, `${day} 15:00`, {
      agent_id: people[i % people.length] ?? 'a1',
      team_id: team,
      sent_at: at(`${day} 14:00`),
    });
    return facts;
  });
  await stage.app.store.db.insertInto('survey_facts').values(rows).execute();
}

/** The days from one to another, both included. */
export function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
