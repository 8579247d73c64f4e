/**
 * Under which name a picture is saved: that of the site and its own path, in letters that every header
 * takes.
 *
 * @param path without what all pictures of its kind begin with
 * @example
 * fileName('FairKey', '/us-ok/2-bar.png') // => 'fairkey-us-ok-2-bar.png'
 */
export const fileName = (site: string, path: string): string =>
  `${site}${path}`.toLowerCase().replace(/[^a-z0-9.]+/g, '-')
