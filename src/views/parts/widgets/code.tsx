import { SNIPPET_KINDS } from '../../../domain/part/forum.ts'
import { SNIPPET_NAMES } from '../../../domain/widgets/snippet-text.ts'
import type { WidgetCode } from '../../../domain/widgets/widget-code.ts'

/** A button for a script, which shows it. */
const Copy = ({ of, what, quiet = false }: { of: string; what: string; quiet?: boolean }) => (
  <button type="button" class={`copy button${quiet ? ' button-quiet' : ''}`} data-copies={of} hidden>
    <span data-copy-text>Copy</span>
    <span class="hidden-text">{` ${what}`}</span>
  </button>
)

/** Code that one tap selects whole. */
const Code = ({ id, text }: { id: string; text: string }) => (
  <pre class="snippet">
    <code id={id}>{text}</code>
  </pre>
)

/** The one code to paste, how long it may be, and where it goes. */
export function FittedCode({ code: { words } }: { readonly code: WidgetCode }) {
  return (
    <section class="fitted" aria-labelledby="fitted-heading">
      <h2 id="fitted-heading" data-words="heading">
        {words.heading}
      </h2>
      <pre class="snippet snippet-fitted">
        <code id="fitted" data-words="fitted">
          {words.fitted}
        </code>
      </pre>
      <div class="fitted-copy">
        <Copy of="fitted" what="the code" />
        <output class="counter" for="widget" data-words="counter">
          {words.counter}
        </output>
      </div>
      <p class="fitted-note" aria-live="polite" data-words="note">
        {words.note}
      </p>
      <p data-words="where">{words.where}</p>
      <p class="fitted-rule" data-words="rule">
        {words.rule}
      </p>
      <p id="copied" class="hidden-text" role="status" />
    </section>
  )
}

/** The same widget in every other way; the one to paste is left out. */
export function OtherCode({ code: { snippets, fitted } }: { readonly code: WidgetCode }) {
  return (
    <section class="other-code" aria-labelledby="other-code">
      <h2 id="other-code">The same in other ways</h2>
      <ul>
        {SNIPPET_KINDS.map((kind) => (
          <li data-kind={kind} hidden={kind === fitted.kind}>
            <h3>{SNIPPET_NAMES[kind]}</h3>
            <Code id={`code-${kind}`} text={snippets[kind]} />
            <Copy of={`code-${kind}`} what={SNIPPET_NAMES[kind]} quiet />
          </li>
        ))}
      </ul>
    </section>
  )
}
