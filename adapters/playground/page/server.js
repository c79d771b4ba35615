// The page's side of the line: what it posts, and the stream of what happens in the rooms.

export async function loadStage() {
  const response = await fetch('stage');
  if (!response.ok) throw new Error(`the stage could not be loaded: ${response.status}`);
  return response.json();
}

/** True when the server took the message. @param {{id: string, as: string, room: string, text: string}} message */
export const post = (message) => put('messages', message);

/**
 * True when the server took the press of a button.
 *
 * @param {{id: string, as: string, room: string, message: string, action: string, value: string, fields: Record<string, string>}} pressed
 */
export const press = (pressed) => put('actions', pressed);

/**
 * Moves the clock for everybody; says how that ended.
 *
 * @param {'morning' | 'hour' | 'day' | 'back'} step @returns {Promise<{ end: 'moved', clock: any } | { end: 'beyond' | 'failed' }>}
 */
export async function moveClock(step) {
  try {
    const response = await fetch('clock', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ step }),
    });
    if (response.ok) return { end: 'moved', ...(await response.json()) };
    return { end: response.status === 409 ? 'beyond' : 'failed' };
  } catch {
    return { end: 'failed' };
  }
}

/**
 * A message as each platform would be sent it; null where it can't be had.
 *
 * @param {string} message @param {string} person
 */
export async function loadLooks(message, person) {
  try {
    const response = await fetch(`looks/${encodeURIComponent(message)}?as=${encodeURIComponent(person)}`);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

async function put(door, message) {
  try {
    const response = await fetch(door, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * Everything that this person may read, first all of it at once, then as it happens; comes back by itself.
 *
 * @param {string} personId
 * @param {{ event: (event: any) => void, connected: (isConnected: boolean) => void }} listener
 * @returns {() => void} closes it
 */
export function listen(personId, listener) {
  const source = new EventSource(`stream?as=${encodeURIComponent(personId)}`);
  source.addEventListener('message', (message) => listener.event(JSON.parse(message.data)));
  source.addEventListener('open', () => listener.connected(true));
  source.addEventListener('error', () => listener.connected(false));
  return () => source.close();
}
