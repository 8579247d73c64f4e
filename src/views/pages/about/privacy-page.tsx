import { MOST_UNSENT } from '../../../domain/intake/unsent.ts'
import { RETENTION } from '../../../domain/quotes/retention.ts'
import { PRIVACY_PATH } from '../../links.ts'
import type { Site } from '../../models.ts'
import { Contact } from '../../parts/dealers/contact.tsx'
import { Layout } from '../../parts/layout/layout.tsx'
import { KeptList } from '../../parts/privacy/kept.tsx'

function Stored() {
  return (
    <section aria-labelledby="stored">
      <h2 id="stored">When you report a quote</h2>
      <p>
        Your network address comes with every request, as on any site. It is <strong>not stored</strong> and
        not written to a log. What is stored instead are two labels: hashes of the address and of its network,
        with a random key that is new every day. Of an IPv6 address the first half counts; its network is all
        addresses that begin with the same three groups, that of an IPv4 address all with the same three
        numbers. On another day the same address gets other labels.
      </p>
      <KeptList />
      <p>
        {`What has had its time is deleted in the night after. Copies that are kept in case the database is lost hold the same, but never the key of a day; they are deleted after ${RETENTION.backupDays} days. The database’s own history at Cloudflare, from which its last ${RETENTION.historyDays} days can be brought back after an accident, holds everything, deleted keys too; nobody reads it for anything else.`}
      </p>
      <p>
        {`What you type into the form or onto a call sheet is also kept in your own browser, until you have sent it or thrown it away, so that it is not lost without a network: the last ${MOST_UNSENT} of them, without the edit link or any other secret. Nothing of it leaves your browser before you press the button, but for the price on a call sheet: it is held against the quotes while you type, and kept nowhere.`}
      </p>
    </section>
  )
}

function Reading() {
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">When you read</h2>
      <ul>
        <li>No cookies, no accounts, no advertising, no counting of visitors.</li>
        <li>Nothing is loaded from other sites: fonts, pictures and scripts are our own.</li>
        <li>
          The days of your last two visits are kept in your own browser, so that a page can say what is new
          since then. They never leave it.
        </li>
        <li>
          The link to the place near you is made from where your connection seems to come from. It is worked
          out when the page asks for it, and not kept.
        </li>
      </ul>
    </section>
  )
}

function Host({ asksTurnstile }: { asksTurnstile: boolean }) {
  return (
    <section aria-labelledby="host">
      <h2 id="host">The company behind the machines</h2>
      <p>
        The site and its database run at Cloudflare, which passes on every request and so handles its address,
        to deliver pages and to fend off attacks. What it does with that stands in{' '}
        <a href="https://www.cloudflare.com/privacypolicy/">Cloudflare’s privacy policy</a>. Our own log has a
        line for each request: when it came, to which kind of page, and what became of it. No address stands
        in it, nothing that was typed, and no edit link. For a minute it is counted how often an address sends
        something, under a hash that is not stored.
      </p>
      {asksTurnstile && (
        <p>
          The form that quotes are reported with, and no other page, loads Cloudflare Turnstile, which tells
          people from programs. It sees your address and your browser. Without it your quote is kept all the
          same, and looked at by somebody before it counts.
        </p>
      )}
    </section>
  )
}

function Removal({ site: { catalog, contact } }: { site: Site }) {
  return (
    <section aria-labelledby="removal">
      <h2 id="removal">How to have something removed</h2>
      <ul>
        <li>
          <strong>Your own quote:</strong> open the edit link that you were given with it, and change or
          withdraw the quote. It counts nowhere from that moment. The link is stored nowhere, so a lost one
          cannot be given again: then flag the quote.
        </li>
        <li>
          <strong>Something private in any quote:</strong> open the quote, say that something is wrong, and
          choose “private data”. The note and the link are hidden at once, and so are the dealer’s name and
          the city, unless the name has the maker’s in it or two networks gave it. A moderator looks at it.{' '}
          {`The price stays: it is about a set of ${catalog.words.pieces}, not about a person.`}
        </li>
        {contact !== null && (
          <li>
            <strong>Anything else:</strong> write to <Contact contact={contact} />.
          </li>
        )}
      </ul>
      <p>
        Please write no names, phone numbers or addresses of people into a note: everybody can read it, and
        once the labels belong to nobody we cannot tell which quotes were yours.
      </p>
    </section>
  )
}

/**
 * What is kept, for how long and why: `/privacy`.
 *
 * @param asksTurnstile whether the form loads Turnstile on this site
 */
export function PrivacyPage({ site, asksTurnstile }: { site: Site; asksTurnstile: boolean }) {
  return (
    <Layout
      site={site}
      title="Privacy"
      description="What is kept of quotes and their senders, for how long and why, and how to have something removed."
      path={PRIVACY_PATH}
    >
      <div class="wrap prose">
        <h1>Privacy</h1>
        <p class="lead">
          Quotes are public. Who sent them is not: reading leaves nothing here, and reporting leaves labels
          that soon belong to nobody.
        </p>
        <Reading />
        <Stored />
        <Removal site={site} />
        <Host asksTurnstile={asksTurnstile} />
      </div>
    </Layout>
  )
}
