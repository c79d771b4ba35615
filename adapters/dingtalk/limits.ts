// DingTalk's ceilings as named numbers: bytes where it says bytes. From its open platform documents, read in 2026-08; figures
// that only public clients quote are marked.

export const LIMITS = {
  /** `msgParam` of the send API, as the JSON text that it is. */
  msgParamBytes: 15_000,
  /** The whole body of a webhook (quoted by public clients only). */
  webhookBytes: 20_000,
  /** One value of a card's variables. */
  cardValueBytes: 1_024,
  /** Ours: a title is all that the list of chats and the notice show, about one line. */
  titleLength: 60,
  /** Ours: "how was this computed" stands in the message only when it is this short. */
  detailsBytes: 240,
  /** Mentions in one message. */
  mentions: 50,
  /** Ours: the name of somebody who is mentioned, and the label of a button, in bytes. */
  nameBytes: 64,
  labelBytes: 120,
  /** Ours: buttons that are shown as numbers to reply with. */
  numberedButtons: 20,
  /** People of one `batchSend`. The error table says 100, the text 20. */
  batchUsers: 20,
  imageBytes: 20 * 1024 * 1024,
  /** Buttons that our card template has room for. */
  cardButtons: 6,
  /** Calls of one API by one application in a second. */
  apiPerSecond: 20,
  robotPerMinute: 20,
  /** What a robot that was too fast has to wait. */
  robotPenaltyMs: 10 * 60_000,
  /** An egress address that was too fast is shut out for five minutes. */
  egressBlockMs: 5 * 60_000,
  /** How far the timestamp of a callback may be off, either way. */
  signatureWindowMs: 60 * 60_000,
  callsPerMonth: 5_000,
  pushesPerMonth: 3_000,
  /** Bytes of a callback that anybody may make us read. */
  callbackBytes: 256 * 1024,
  /** Left for the address of a picture in the markdown of a group robot. */
  pictureUrlBytes: 600,
} as const;
