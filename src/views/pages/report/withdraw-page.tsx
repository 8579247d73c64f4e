import { editPath, quotePath } from '../../links.ts'
import type { Site, WithdrawPageModel } from '../../models.ts'
import { Layout } from '../../parts/layout/layout.tsx'
import { QuoteFacts } from '../../parts/quotes/quote-facts.tsx'

interface Props {
  readonly site: Site
  readonly model: WithdrawPageModel
}

/** Asks once more before a quote is withdrawn: `/quotes/<id>/withdraw`. */
export function WithdrawPage({ site, model }: Props) {
  const { quote, country, key, notice } = model
  const title = 'Withdraw this quote?'
  return (
    <Layout
      site={site}
      title={title}
      description="Withdraw a quote that you sent."
      path={null}
      section="submit"
      scripts={['sending']}
    >
      <div class="wrap narrow">
        <h1>{title}</h1>
        {notice && (
          <p class="notice" role="alert">
            {notice}
          </p>
        )}
        <p class="lead">It is then shown nowhere and counts nowhere. You cannot bring it back.</p>
        <form method="post" action={`${quotePath(quote.id)}/withdraw`}>
          <input type="hidden" name="key" value={key} />
          <div class="send">
            <button type="submit" class="button">
              Yes, withdraw it
            </button>
            <a class="button button-quiet" href={editPath(quote.id, key)}>
              No, keep it
            </a>
          </div>
        </form>
        <section class="list" aria-labelledby="stored">
          <h2 id="stored">What it says</h2>
          <QuoteFacts site={site} quote={quote} country={country} />
        </section>
      </div>
    </Layout>
  )
}
