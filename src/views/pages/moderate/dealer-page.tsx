import { dealerPath } from '../../links.ts'
import { moderateDealerPath } from '../../moderate-links.ts'
import type { ModerateDealerPageModel, ModeratorSite } from '../../moderate-models.ts'
import { reportsText } from '../../parts/dealers/dealer-entry.tsx'
import { Frame } from '../../parts/moderate/frame.tsx'
import { ModeratorActions } from '../../parts/moderate/logged-actions.tsx'
import { PlainField } from '../../parts/moderate/plain-field.tsx'
import { Remarks } from '../../parts/moderate/remarks.tsx'
import { whereText } from '../../parts/quotes/quote-words.ts'

interface Props {
  readonly site: ModeratorSite
  readonly model: ModerateDealerPageModel
}

const FIELDS = [
  { name: 'phone', label: 'Phone number', hint: 'For example (405) 555-0100.', type: 'tel' },
  { name: 'link', label: 'Its own page', hint: 'Starts with https://', type: 'url' },
  {
    name: 'statement',
    label: 'What the dealership says',
    hint: 'In its own words, up to 500 characters.',
    type: 'lines',
  },
  { name: 'statedOn', label: 'On which day it said so', hint: 'Stands beside the statement.', type: 'date' },
] as const

function Facts({ model: { dealer, facts, errors, seen } }: Pick<Props, 'model'>) {
  return (
    <form method="post" action={`${moderateDealerPath(dealer.key)}/facts`} novalidate>
      <input type="hidden" name="seen" value={seen.facts} />
      {FIELDS.map((field) => (
        <PlainField {...field} value={facts[field.name]} error={errors[field.name]} />
      ))}
      <div class="send">
        <button type="submit" class="button">
          Save
        </button>
        <p class="licence">Everybody can read it on the dealer’s page. What is emptied is taken off.</p>
      </div>
    </form>
  )
}

function Merge({ model: { dealer, others, mergeError, seen } }: Pick<Props, 'model'>) {
  const error = mergeError !== null && <p class="field-error">{mergeError}</p>
  if (others.length === 0) {
    return (
      <>
        {error}
        <p>No other dealer of this region is known.</p>
      </>
    )
  }
  return (
    <form method="post" action={`${moderateDealerPath(dealer.key)}/merge`}>
      <input type="hidden" name="seen" value={seen.merge} />
      <div class={mergeError === null ? 'field' : 'field field-wrong'}>
        <label for="into">{`${dealer.name} is really`}</label>
        {error}
        <select id="into" name="into" required>
          <option value="">Choose one</option>
          {others.map(({ key, name, city }) => (
            <option value={key}>{city === null ? name : `${name}, ${city}`}</option>
          ))}
        </select>
      </div>
      <div class="send">
        <button type="submit" class="button">
          Merge the two
        </button>
        <p class="licence">All its quotes then count as the other one’s, also those to come.</p>
      </div>
    </form>
  )
}

/** One dealer: what is known of it, and whether it is another one under a second name. */
export function ModerateDealerPage({ site, model }: Props) {
  const { dealer, quotes, remarks, errors, mergeError, entries, justDone } = model
  const path = moderateDealerPath(dealer.key)
  const isWrong = mergeError !== null || Object.keys(errors).length > 0
  return (
    <Frame
      site={site}
      title={isWrong ? `Error: ${dealer.name}` : dealer.name}
      path={path}
      justDone={justDone}
      narrow
    >
      <h1>{dealer.name}</h1>
      <p class="lead">{`${whereText(dealer, site.places)}. ${reportsText(quotes)}, removed ones included.`}</p>
      <p>
        <a href={dealerPath(dealer.key)}>As visitors see it</a>
      </p>
      <Remarks remarks={remarks} back={path} />
      <section class="list" aria-labelledby="facts">
        <h2 id="facts">Phone, page, statement</h2>
        <Facts model={model} />
      </section>
      <section class="list" aria-labelledby="merge">
        <h2 id="merge">The same dealer under another name?</h2>
        <Merge model={model} />
      </section>
      <section class="list" aria-labelledby="history">
        <h2 id="history">What moderators did</h2>
        {entries.length > 0 ? (
          <ModeratorActions site={site} entries={entries} back={path} />
        ) : (
          <p>Nothing so far.</p>
        )}
      </section>
    </Frame>
  )
}
