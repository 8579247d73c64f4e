import { dealerSlug } from '../domain/dealers/dealer.ts'

/** The held and flagged quotes. */
export const QUEUE_PATH = '/moderate'
export const LOGIN_PATH = `${QUEUE_PATH}/login`
export const LOGOUT_PATH = `${QUEUE_PATH}/logout`
/** Where decisions about quotes are sent. */
export const DECIDE_PATH = `${QUEUE_PATH}/quotes`
/** Where a quote's id is sent to be opened. */
export const FIND_PATH = `${QUEUE_PATH}/find`
/** What moderators did. */
export const LOG_PATH = `${QUEUE_PATH}/log`
export const UNDO_PATH = `${QUEUE_PATH}/undo`
/** What owners say they found. */
export const MODERATE_FIT_PATH = `${QUEUE_PATH}/fit`
/** Where answers to remarks on dealers are sent. */
export const REMARKS_PATH = `${QUEUE_PATH}/remarks`
export const MODERATE_DEALERS_PATH = `${QUEUE_PATH}/dealers`

/**
 * One quote as moderators see it.
 *
 * @example
 * moderateQuotePath('thread-4') // => '/moderate/quotes/thread-4'
 */
export const moderateQuotePath = (id: string): string => `${DECIDE_PATH}/${encodeURIComponent(id)}`

/**
 * One dealer as moderators see it, by the dealer's key.
 *
 * @example
 * moderateDealerPath('US-OK south tulsa smith') // => '/moderate/dealers/us-ok/south-tulsa-smith'
 */
export const moderateDealerPath = (key: string): string =>
  `${MODERATE_DEALERS_PATH}/${key.slice(0, key.indexOf(' ')).toLowerCase()}/${encodeURIComponent(dealerSlug(key))}`

/**
 * A page of the dealers of a region, as moderators see them.
 *
 * @param cursor where it begins
 */
export const moderateDealersPath = (region: string, cursor: string): string =>
  `${MODERATE_DEALERS_PATH}?${new URLSearchParams({ region, cursor })}`

/**
 * A page of fit reports, as moderators see them.
 *
 * @param before the number that it begins before; null for the newest
 */
export const moderateFitsPath = (before: number | null): string =>
  before === null ? MODERATE_FIT_PATH : `${MODERATE_FIT_PATH}?before=${before}`

/** What moderation has done, in numbers, for everybody. */
export const MODERATION_PATH = '/moderation'
