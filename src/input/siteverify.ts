import * as v from 'valibot'

/** What Turnstile answers about a token, as far as it matters here. */
export const siteverifyAnswer = v.object({
  success: v.boolean(),
  /** Where the widget was shown. */
  hostname: v.optional(v.string()),
  /** What it was shown for. */
  action: v.optional(v.string()),
})

export type SiteverifyAnswer = v.InferOutput<typeof siteverifyAnswer>
