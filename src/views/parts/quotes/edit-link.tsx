import { briefEditPath, editPath } from '../../links.ts'
import type { EditOffer, Site } from '../../models.ts'

interface Props {
  readonly site: Site
  readonly id: string
  readonly offer: EditOffer
}

/** What a quote's sender is given to change it with, or why there is nothing. */
export function EditLink({ site, id, offer }: Props) {
  switch (offer.kind) {
    case 'link': {
      const path = briefEditPath(id, offer.key)
      return (
        <section class="edit-link" aria-labelledby="edit-link">
          <h2 id="edit-link">Your edit link</h2>
          <p>
            With it you can change this quote or withdraw it, and so can whoever has it.{' '}
            <strong>Keep it, or this page’s address, which holds it too.</strong> It is stored nowhere, so a
            lost one cannot be recovered.
          </p>
          <p>
            <a class="secret" id="secret" href={path}>{`${site.origin}${path}`}</a>
          </p>
          <p class="ways">
            <button type="button" class="button button-quiet" data-copies="secret" hidden>
              <span data-copy-text>Copy</span>
              <span class="hidden-text"> the edit link</span>
            </button>
            <button type="button" class="button button-quiet" data-shares={`${site.origin}${path}`} hidden>
              Share it with yourself
            </button>
          </p>
          <p id="copied" class="hidden-text" role="status" />
        </section>
      )
    }
    case 'known':
      return (
        <p class="after">
          <a href={editPath(id, offer.key)}>Change it again, or withdraw it</a>
        </p>
      )
    case 'given-before':
      return (
        <p class="after">
          To change it, take the edit link that was shown when it was first sent. A lost one cannot be
          recovered.
        </p>
      )
    case 'none':
      return (
        <p class="after">
          This site gives out no edit links, so you cannot change or withdraw the quote yourself.
        </p>
      )
    case 'not-shown':
      return null
  }
}
