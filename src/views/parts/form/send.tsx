import { NoNetwork } from './not-sent-yet.tsx'
import { Turnstile } from './turnstile.tsx'

interface SendProps {
  /** Null where Turnstile is off. */
  readonly turnstileKey: string | null
  /** What is sent: one quote, or several. */
  readonly what: 'the quote' | 'the quotes'
}

/** The end of a form that reports: the check that a person sends it, the button, and the licence. */
export function Send({ turnstileKey, what }: SendProps) {
  const them = what === 'the quote' ? 'it' : 'them'
  return (
    <>
      {turnstileKey && <Turnstile siteKey={turnstileKey} />}
      <NoNetwork />
      <div class="send">
        <button type="submit" class="button">
          {`Send ${what}`}
        </button>
        <p class="licence">
          {`By sending ${them} you give ${what} to the public domain (`}
          <a href="https://creativecommons.org/publicdomain/zero/1.0/">CC0</a>). No account, no name.
        </p>
      </div>
    </>
  )
}
