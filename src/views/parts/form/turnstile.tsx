/** What the widget is shown for: Turnstile tells it of every token. */
export const TURNSTILE_ACTION = 'submit'

/**
 * Cloudflare's check that no machine sends the form. Its script looks for the element by its class and puts
 * the token into the form; without script there is no token.
 */
export function Turnstile({ siteKey }: { siteKey: string }) {
  return (
    <div class="check-sender">
      <div class="cf-turnstile" data-sitekey={siteKey} data-action={TURNSTILE_ACTION} data-size="flexible" />
      <script src="https://challenges.cloudflare.com/turnstile/v0/api.js" async defer />
      <p class="hint">
        Cloudflare checks here that no machine sends this. Where the check cannot run, send the quote all the
        same: it is kept, and counts once somebody has looked at it.
      </p>
    </div>
  )
}
