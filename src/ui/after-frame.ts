// Work that would make one frame too long is given a frame of its own.

/** A little longer than a frame of a 60 Hz display, in ms. A timer, because a hidden page is given no frames at all. */
const FRAME = 20

/** Runs `act` once what has just been drawn can have been painted. */
export const afterFrame = (act: () => void): void => void setTimeout(act, FRAME)
