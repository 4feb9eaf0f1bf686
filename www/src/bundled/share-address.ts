// Where share links lead when the page does not say: a bundler leaves no standalone page beside the script.

/** The page itself, which reads such a link where sharing is offered. */
export const defaultShareAddress = (): string => location.href.replace(/#.*/, "");
