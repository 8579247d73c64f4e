/**
 * How many quotes of one sender and day are published at once, for one set and in all; further ones
 * are held. Above `received` nothing more is taken that day. An owner who calls six dealers in an
 * afternoon stays well inside.
 */
export const DAILY_CAPS = { publishedPerSet: 6, published: 18, received: 40 } as const
