import { countText } from '../../../domain/text/count-text.ts'
import { moneyText } from '../../../domain/text/money-text.ts'
import { briefEditPath, callPath, setPath, severalPath, widgetsPath } from '../../links.ts'
import type { SeveralReceiptLine, SeveralReceiptModel, Site } from '../../models.ts'
import { adviceFor } from '../../parts/advice/advice-for.ts'
import { Layout } from '../../parts/layout/layout.tsx'
import { regionText } from '../../parts/quotes/quote-words.ts'
import { receiptWords } from '../../parts/quotes/receipt-words.ts'

interface Props {
  readonly site: Site
  readonly model: SeveralReceiptModel
}

type Line = SeveralReceiptLine

/** Of a quote that is not published nobody but its sender learns what it says. */
const isShown = ({ quote, edit }: Line): boolean => quote.status === 'published' || edit.kind === 'link'

const dealerText = ({ quote: { dealer, city } }: Line): string =>
  [dealer ?? 'A dealer without a name', ...(city ? [city] : [])].join(', ')

function saidText({ quote: { kind, priceCents } }: Line, { figures }: SeveralReceiptModel): string {
  if (priceCents !== null) return moneyText(priceCents, figures.country.currency)
  return kind === 'discontinued' ? 'discontinued, they say' : 'could not get it'
}

/** What became of one of them. */
function Outcome({ site, model, line }: Props & { readonly line: Line }) {
  const { heading, sentence, tone } = receiptWords(line.receipt, {
    site,
    quote: line.quote,
    figures: model.figures,
  })
  return (
    <li>
      {isShown(line) && `${dealerText(line)}: ${saidText(line, model)}. `}
      <strong>{heading}</strong>
      {tone === 'counted' ? '.' : `. ${sentence}`}
    </li>
  )
}

/** What the place shows now, and what it did before: "4 quotes in Oklahoma: ... Before yours there were 3." */
function figuresText(site: Site, { figures, before }: SeveralReceiptModel): string {
  const { counted, area, window } = figures
  const { prices } = adviceFor(figures, site)
  const isGrown = before?.area === area.code && before.window === window && before.quotes > 0
  if (!isGrown || !counted || counted.quotes <= before.quotes) return prices
  return `${prices} Before yours there ${before.quotes === 1 ? 'was' : 'were'} ${before.quotes}.`
}

/** All links to change the quotes, together. */
function EditLinks({ site, model }: Props) {
  const own = model.lines.flatMap((line) =>
    line.edit.kind === 'link' ? [{ line, path: briefEditPath(line.quote.id, line.edit.key) }] : [],
  )
  if (own.length === 0) return null
  return (
    <section class="edit-link" aria-labelledby="edit-link">
      <h2 id="edit-link">Your edit links</h2>
      <p>
        With each you can change its quote or withdraw it, and so can whoever has it.{' '}
        <strong>Keep them, or this page’s address, which holds them too.</strong> They are stored nowhere, so
        a lost one cannot be recovered.
      </p>
      <ul id="edit-links">
        {own.map(({ line, path }) => (
          <li>
            {`${dealerText(line)}: `}
            <a class="secret" href={path}>{`${site.origin}${path}`}</a>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="button" data-copies="edit-links" hidden>
          <span data-copy-text>Copy all</span>
        </button>
        <span class="hidden-text" id="copied" role="status" />
      </p>
    </section>
  )
}

function Next({ site, model: { lines, figures } }: Props) {
  const [first] = lines
  if (!first) return null
  const { set, region, quotedOn } = first.quote
  const { short } = figures.set
  return (
    <section class="next" aria-labelledby="next">
      <h2 id="next">What next?</h2>
      <ul class="ways">
        <li>
          <a class="button" href={severalPath({ set, region, quotedOn })}>
            Report more dealers
          </a>
        </li>
        <li>
          <a class="button button-quiet" href={severalPath({ region, quotedOn })}>
            Did they price another set?
          </a>
        </li>
        <li>
          <a href={callPath(region, set)}>Whom to call next, and what to say</a>
        </li>
        <li>
          <a href={setPath(region, set)}>{`All about the ${set} set, ${regionText(region, site.places)}`}</a>
        </li>
        <li>
          <a href={widgetsPath({ region, set: short })}>Put the price in your signature</a>
        </li>
      </ul>
    </section>
  )
}

/** What became of several quotes, for whoever sent them. */
export function SeveralReceiptPage({ site, model }: Props) {
  const { lines } = model
  const title = `What became of your ${countText(lines.length, 'quote')}`
  return (
    <Layout
      site={site}
      title={title}
      description="Each quote that was sent, with the link to change it."
      path={null}
      section="submit"
      scripts={['sent', 'copy']}
    >
      <div class="wrap narrow">
        <div class="receipt">
          <h1>{title}</h1>
          <p class="lead">{figuresText(site, model)}</p>
          <ol class="outcomes">
            {lines.map((line) => (
              <Outcome site={site} model={model} line={line} />
            ))}
          </ol>
        </div>
        <EditLinks site={site} model={model} />
        <Next site={site} model={model} />
      </div>
    </Layout>
  )
}
