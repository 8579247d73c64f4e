/**
 * When pictures were given the looks that they have: raised whenever the same figures are drawn otherwise,
 * so that whoever asks by date is sent the new picture.
 */
export const DRAWN_SINCE = '2026-11-24T00:00:00.000Z'
