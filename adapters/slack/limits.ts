// Slack's ceilings, each with where it is written (docs.slack.dev, read November 2026), and ours where Slack names none. Lengths
// are counted in UTF-16 units, which is never fewer than the characters that Slack counts.

export const LIMITS = {
  /** reference/block-kit/blocks: blocks of a message, and of a home tab or a modal. */
  blocks: { message: 50, home: 100 },
  /** reference/block-kit/blocks/header-block. */
  header: 150,
  /** Ours: a longer title of several sentences leaves all but the first to a section. */
  longTitle: 40,
  /** reference/block-kit/blocks/section-block: its text, how many fields. */
  sectionText: 3_000,
  sectionFields: 10,
  fieldText: 2_000,
  /** Ours: a longer value becomes a paragraph. */
  factValue: 500,
  /** reference/block-kit/blocks/context-block: elements; a text of theirs is kept as short as a field's. */
  contextText: 2_000,
  /** reference/block-kit/blocks/actions-block. */
  actions: 25,
  /** reference/block-kit/block-elements/button-element: label, value. */
  buttonText: 75,
  buttonValue: 2_000,
  /** `action_id` and `block_id`. */
  id: 255,
  /** reference/block-kit/blocks/image-block. */
  altText: 2_000,
  /** reference/methods/files.getUploadURLExternal: `alt_txt`. */
  fileAltText: 1_000,
  /** reference/block-kit/blocks/table-block: rows (the head is one), columns; one table in a message. */
  tableRows: 100,
  tableColumns: 20,
  /** Ours: a further table of at most so many rows is aligned text in the same message. */
  alignedRows: 20,
  /** All cells of a table together: 10,000 by third parties (unconfirmed); we stay below. */
  tableText: 9_500,
  /** Ours: a longer cell is shortened with `…`, so that one subject never crowds out the rows. */
  cell: 120,
  /** Ours: and a cell of the text for notifications at so many. */
  fallbackCell: 30,
  /** reference/methods/chat.postMessage: `text` is advised up to 4,000, and chat.update refuses more. */
  fallbackText: 3_000,
  /** The blocks as JSON: about 13,200 characters end in `msg_blocks_too_long` (third-party measurement, unconfirmed). */
  messageJson: 12_500,
  /** Ours: a card becomes at most so many messages; what is left after them is left out, and said. */
  messages: 4,
  /** reference/views: title, submit, close; private_metadata; placeholder. */
  modalTitle: 24,
  privateMetadata: 3_000,
  placeholder: 150,
  optionText: 75,
  options: 100,
  inputText: 3_000,
  /** authentication/verifying-requests-from-slack: age of a request, in either direction. */
  requestAgeSeconds: 300,
  /** Bolt's ceiling of a request body. */
  requestBytes: 4 * 1024 * 1024,
  /** Ours: signatures remembered for telling replays. */
  seenSignatures: 20_000,
  /** Ours: over HTTP, how soon an unreachable Slack is asked again whether it is there. */
  askAgainMs: 10_000,
  /** Ours: people remembered, and how long what Slack said of them counts. */
  people: 5_000,
  peopleMs: 10 * 60_000,
  /** apis/web-api/rate-limits: one message a second and channel; several hundred a minute and workspace. */
  perChannel: { count: 1, perMs: 1_000 },
  perWorkspace: { count: 240, perMs: 60_000 },
  /** Tier 4, "100 and more". */
  uploads: { count: 90, perMs: 60_000 },
  /** Ours: how far back a delivery is looked for before it is sent again. */
  searchPages: 3,
  searchPageSize: 100,
  /** A thread is told from its beginning: larger pages, so that its end is seen. */
  searchThreadSize: 900,
  /** Ours: how often a file is asked for before it may stand in a message (Slack: "not ready at once"). */
  filePolls: 12,
} as const;
