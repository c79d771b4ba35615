// Which addresses a reply may be posted to. Over HTTP a callback's body is not signed, so an address in it is believed only where
// DingTalk itself is.

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const hostOf = (url: string): string => {
  const { hostname } = new URL(url);
  return LOOPBACK.has(hostname) ? 'localhost' : hostname;
};

/** Says of an address whether it is on one of the API's hosts, or on DingTalk's own over TLS. */
export function sessionAddresses(keys: {
  readonly apiBase: string;
  readonly oapiBase: string;
}): (url: string) => boolean {
  const ours = new Set([keys.apiBase, keys.oapiBase].map(hostOf));
  return (url) => {
    if (!URL.canParse(url)) return false;
    const { protocol, hostname } = new URL(url);
    if (protocol === 'https:' && (hostname === 'dingtalk.com' || hostname.endsWith('.dingtalk.com')))
      return true;
    return (protocol === 'http:' || protocol === 'https:') && ours.has(hostOf(url));
  };
}
