// What DingTalk shows of a call: markdown by the send API or by a robot's address, a picture, the interactive card of our template.
import { el } from './dom.js';
import { markdown } from './markup.js';

/** @param {any} payload @param {{ picture: (name: string) => Node | null, person: (id: string) => string }} with_ @returns {Node[]} */
export function dingtalkView(payload, with_) {
  if (payload.msgKey === 'sampleImageMsg') {
    return [with_.picture(JSON.parse(payload.msgParam).photoURL) ?? payload.msgParam];
  }
  if (typeof payload.msgParam === 'string') return markdown(JSON.parse(payload.msgParam).text, with_);
  if (payload.markdown !== undefined) {
    // Who is mentioned stands in the text by their id, and is shown by their name.
    const named = (payload.at?.atUserIds ?? []).reduce(
      (text, id) => text.replaceAll(`@${id}`, () => `@${with_.person(id)}`),
      payload.markdown.text,
    );
    return markdown(named, with_);
  }
  const params = payload.cardData?.cardParamMap;
  return params === undefined ? [JSON.stringify(payload)] : cardView(params, with_);
}

/** As the template in DingTalk's console lays it out: title, texts, picture, buttons. */
function cardView(params, with_) {
  const texts = Object.keys(params).filter((name) => /^body\d?$/.test(name) && params[name] !== '');
  const labels = Object.keys(params).filter((name) => /^button\d$/.test(name) && params[name] !== '');
  return [
    el(`p.card-title.tone-${params.tone}`, {}, params.title),
    ...texts.flatMap((name) => markdown(params[name], with_)),
    params.image === '' ? null : with_.picture(params.image),
    labels.length === 0
      ? null
      : el('div.actions', {}, ...labels.map((name) => el('span.button', {}, params[name]))),
  ];
}
