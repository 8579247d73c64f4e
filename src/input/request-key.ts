/** UUIDs that stand for none and for all (RFC 9562, 5.9 and 5.10): programs send them by mistake. */
const NOBODYS = /^(?:0{8}-0{4}-0{4}-0{4}-0{12}|f{8}-f{4}-f{4}-f{4}-f{12})$/i

/** What to do about such a key. */
export const NOBODYS_KEY = 'Give a UUID of this request’s own: all zeros or all f are everybody’s.'

/**
 * Whether a key that makes a repeated request harmless is none of this request's own: with it the quotes of
 * different people would pass for one.
 *
 * @example
 * isNobodysKey('00000000-0000-0000-0000-000000000000') // => true
 */
export const isNobodysKey = (key: string): boolean => NOBODYS.test(key)
