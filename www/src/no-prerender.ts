// Builds that contain the program show no prerendered page before it.

/** Resolves to no page. */
export const loadPrerender = (): Promise<undefined> => Promise.resolve(undefined);

/** There is no input to capture. */
export const captureInput = (): undefined => undefined;

/** There is no input to replay. */
export const replayInput = (): undefined => undefined;
