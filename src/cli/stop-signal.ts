// How a running command is asked to end.

/** Resolves with the name of the first Ctrl-C (or polite kill); the next one ends the process at once. */
export const stopSignal = (): Promise<string> =>
  new Promise((done) => {
    const heard = (signal: NodeJS.Signals): void => {
      process.off('SIGINT', heard);
      process.off('SIGTERM', heard);
      done(signal);
    };
    process.on('SIGINT', heard);
    process.on('SIGTERM', heard);
  });
