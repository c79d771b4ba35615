// Who reads a room where its platform does not say so: the team whose channel the settings call it, and nobody for any other.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type App } from '../../src/app.js';
import { whoDeps } from '../../src/chat/deps.js';
import { createProfiles } from '../../src/people/profiles.js';
import { createRooms } from '../../src/people/rooms.js';
import { makeDesk, NOW, type Desk } from '../support/desk.js';
import { fakePlatform } from '../support/fake-platform.js';

let desk: Desk;
let app: App;
beforeAll(async () => {
  desk = await makeDesk();
  app = await openApp(desk.here, { create: false });
});
afterAll(async () => {
  await app.close();
  desk.remove();
});

it('a team’s channel is read by its active people', async () => {
  const names = await app.names();
  const { agents } = names.converse.directory;
  const team = agents.find(({ teamId }) => teamId !== null)?.teamId ?? '';
  const now = (): number => NOW;
  const rooms = createRooms(now, (address) => (address === 'slack:C1' ? [team] : []));
  const platform = fakePlatform();
  const deps = whoDeps(
    {
      db: app.store.db,
      names: () => app.names(),
      platforms: [platform],
      profiles: createProfiles(now),
      rooms,
      now,
    },
    names,
  );
  const readers = async (address: string): Promise<readonly (string | null)[]> =>
    (await rooms.of(platform, address, '', deps)).members.map(({ id }) => id);
  const expected = agents.filter(({ active, teamId }) => active && teamId === team).map(({ id }) => id);
  expect(expected.length).toBeGreaterThan(0);
  expect(await readers('slack:C1')).toEqual(expected);
  expect(await readers('slack:C2')).toEqual([]);
  // What the platform says goes before what the settings say.
  platform.readers.set('slack:C1', ['Ustranger']);
  expect(await readers('slack:C1')).toEqual([]);
});
