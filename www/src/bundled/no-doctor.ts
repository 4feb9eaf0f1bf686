// `award-calculator/inline` has no doctor: it fetches nothing that could fail to arrive.

/** Does nothing. */
export const loadDoctorIfRequested = (_: Element): void => {};
