// A cut of a text keeps the whole text alive in memory. What is remembered over a whole file has to be a copy of its own.

/** The same text, without a hold on the chunk of the file that it was cut from. */
export const detached = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
