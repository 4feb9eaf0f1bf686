// The single script contains the program, so it shows no prerendered page before it.

/** Resolves to no page. */
export const loadPrerender = (): Promise<undefined> => Promise.resolve(undefined);

/** There is no input to capture. */
export const captureInput = (): undefined => undefined;

/** There is no input to replay. */
export const replayInput = (): undefined => undefined;
