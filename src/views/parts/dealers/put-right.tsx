import type { Site } from '../../models.ts'
import { Contact } from './contact.tsx'

/** How a dealership can have something put right that is said of it. */
export function PutRight({ site }: { site: Site }) {
  return (
    <section class="list" aria-labelledby="put-right">
      <h2 id="put-right">Is this your dealership?</h2>
      <p>
        {'These are owners’ reports, and each can be wrong. '}
        {site.contact === null ? (
          'This site has named no contact yet. The newest report stands first: tell the next caller what ' +
          'you ask today, or report it here yourself.'
        ) : (
          <>
            {'To have something put right, write to '}
            <Contact contact={site.contact} />
            {' with the address of this page.'}
          </>
        )}
      </p>
    </section>
  )
}
