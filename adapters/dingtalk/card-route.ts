// Card presses over HTTP come to the address that is registered under a route key.
import type { AdapterLog } from '../parts.js';
import type { Api } from './api.js';

/** Under which name our card door is registered. */
export const ROUTE_KEY = 'deskbeat';

/** Tells DingTalk where presses go and how they are signed. A failure is logged: buttons then do nothing, all else works. */
export async function registerCards(
  api: Api,
  door: { readonly publicUrl: string; readonly secret: string },
  log: AdapterLog,
): Promise<void> {
  const answer = await api.call('POST', '/v1.0/card/callbacks/register', {
    callbackUrl: `${door.publicUrl.replace(/\/+$/u, '')}/dingtalk/cards`,
    callbackRouteKey: ROUTE_KEY,
    apiSecret: door.secret,
    forceUpdate: true,
  });
  if (!answer.ok)
    log.warn({ code: answer.code }, 'the address of card presses could not be registered at DingTalk');
}
