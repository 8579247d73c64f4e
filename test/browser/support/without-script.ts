/**
 * How a visitor without JavaScript comes.
 * @example test.use(withoutScript)
 */
export const withoutScript = { javaScriptEnabled: false } as const
