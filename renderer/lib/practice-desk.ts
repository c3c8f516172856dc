/** True in the window of the practice desk, which main opens under an address of its own. What is refused there main refuses. */
export const isPracticeDesk = new URLSearchParams(globalThis.location?.search ?? '').has('practice');
