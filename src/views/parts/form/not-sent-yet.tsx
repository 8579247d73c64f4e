/** Room for what was typed in this browser before and not sent: a script fills it and shows it. */
export const NotSentYet = () => (
  <>
    <section class="unsent call-screen" id="unsent" aria-labelledby="unsent-title" hidden>
      <h2 id="unsent-title">Not sent yet</h2>
      <p class="hint">You typed this before. It is kept in this browser alone.</p>
      <ul />
      <template>
        <li>
          <p data-what="" />
          <p class="unsent-ways">
            <button type="button" class="button-quiet">
              Take it up
              <span class="hidden-text" data-what="">
                {': '}
              </span>
            </button>
            <button type="button" class="button-quiet">
              Throw it away
              <span class="hidden-text" data-what="">
                {': '}
              </span>
            </button>
          </p>
        </li>
      </template>
    </section>
    <p class="hidden-text" id="unsent-status" role="status" />
  </>
)

/** Stands where the button is: a script shows it in place of sending into nothing. */
export const NoNetwork = () => (
  <p class="notice no-network call-screen" id="no-network" role="alert" hidden>
    Your device says that it has no network, so nothing was sent. What you typed is kept in this browser: send
    it once you are back, or try now all the same.
  </p>
)
