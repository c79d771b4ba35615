// The way out for the smart bot's connection where there is a proxy: its client makes the socket by itself and knows only agents.
import type { Agent } from 'node:http';
import { HttpsProxyAgent } from 'https-proxy-agent';

export interface ProxySettings {
  readonly httpsProxy: string | null;
  /** Hosts that are reached directly: names, `.ends.of.names`, `*`, separated by commas or spaces. */
  readonly noProxy: string | null;
}

/** Where the client connects to when no address is set. */
const USUAL_ADDRESS = 'wss://openws.work.weixin.qq.com';

/** Null when the connection goes out directly. */
export function agentFor(wsUrl: string | null, { httpsProxy, noProxy }: ProxySettings): Agent | null {
  if (httpsProxy === null || isDirect(new URL(wsUrl ?? USUAL_ADDRESS), noProxy ?? '')) return null;
  return new HttpsProxyAgent(httpsProxy);
}

function isDirect({ hostname, port, protocol }: URL, noProxy: string): boolean {
  const ownPort = port === '' ? (protocol === 'wss:' ? '443' : '80') : port;
  return noProxy
    .toLowerCase()
    .split(/[,\s]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      const [, name = entry, onlyPort] = /^(.+):(\d+)$/.exec(entry) ?? [];
      if (onlyPort !== undefined && onlyPort !== ownPort) return false;
      const bare = name.replace(/^\*?\./, '');
      return name === '*' || hostname === bare || hostname.endsWith(`.${bare}`);
    });
}
