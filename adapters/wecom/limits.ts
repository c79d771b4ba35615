// What WeCom takes at most. Numbers are from developer.work.weixin.qq.com (page numbers beside them, read 2026-04).

/** UTF-8 bytes of one message's text. */
export const TEXT_BYTES = {
  /** message/send and appchat/send: text and markdown (90236, 90248). */
  app: 2_048,
  /** Group robots: text (91770); markdown and markdown_v2 hold 4,096. */
  robotText: 2_048,
  robot: 4_096,
  /** The smart bot's stream and markdown (101463). */
  bot: 20_480,
} as const;

/** UTF-8 bytes of an article of a `news` message; WeCom cuts what is longer (90236). */
export const NEWS_BYTES = { title: 128, description: 512 } as const;

/** How many messages one card may become before it is cut with a word that says so. */
export const MAX_TEXT_PARTS = { app: 4, robot: 4, bot: 2 } as const;

/** template_card (90236, 101032): lengths are characters, and advised ones; a client cuts what is longer. */
export const CARD = {
  title: 26,
  titleDesc: 30,
  subTitle: 112,
  keyname: 5,
  value: 26,
  facts: 6,
  buttons: 6,
  /** UTF-8 bytes of a button's key. */
  keyBytes: 1_024,
  /** Columns, a Chinese character taking two. Not documented; longer ones are cut by clients. */
  buttonText: 20,
  /** Cards of buttons that one message may end with. */
  cards: 2,
  /** Lists to choose from on one `multiple_interaction`, and what each offers. */
  lists: 3,
  options: 10,
  /** What the one list of a `vote_interaction` offers. */
  votes: 20,
  /** UTF-8 bytes of an option's id. */
  optionBytes: 128,
  /** Columns of an option and of a list's title. */
  optionText: 34,
  /** The widest and the narrowest picture of a `news_notice`, as width by height. */
  imageRatio: { least: 1.3, most: 2.25 },
} as const;

/** Raw bytes of a picture. */
export const PICTURE_BYTES = {
  app: 10 * 1024 * 1024,
  robot: 2 * 1024 * 1024,
  bot: 10 * 1024 * 1024,
} as const;

/** A media id lives three days (90253); ours are given up an hour before. */
export const MEDIA_VALID_MS = 71 * 3_600_000;
/** A response code updates one card once, within 72 hours (94888). */
export const RESPONSE_CODE_VALID_MS = 71 * 3_600_000;

/** enable_duplicate_check: the default span and the longest, in seconds (90236). */
export const DUPLICATE_CHECK_SECONDS = { usual: 1_800, longest: 14_400 } as const;

/** A callback's timestamp may be this far from our clock. WeCom documents no window; this one is advised. */
export const CALLBACK_WINDOW_MS = 5 * 60_000;
/** Nonces kept at most; each for twice the window. */
export const MAX_NONCES = 50_000;

/** The smart bot: a card can be updated, and a welcome said, this long after the event (101463). */
export const EVENT_REPLY_MS = 5_000;
/** A stream must be finished within 6 minutes of its message; ours are ended well before. */
export const STREAM_MS = 5.5 * 60_000;
/** Replies are taken for a day after the message. */
export const REPLY_MS = 24 * 3_600_000;

/**
 * Rates (90454, 91770, 101463). The smart bot's 30 a minute count replies and pushes together; six of them are left for the
 * signs that an answer is under way, which do not go through the outbox.
 */
export const RATES = {
  robotPerMinute: 20,
  memberPerMinute: 30,
  memberPerHour: 1_000,
  groupPerMinute: 200,
  groupPerDay: 10_000,
  botPerMinute: 24,
  botSignsPerMinute: 6,
  botPerHour: 900,
  botUploadsPerMinute: 30,
  apiPerMinute: 10_000,
} as const;
