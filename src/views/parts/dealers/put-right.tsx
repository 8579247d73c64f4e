import { REMARK_CAP, REMARK_REASONS } from '../../../domain/dealers/remark.ts'
import { capText } from '../../../domain/intake/cap-text.ts'
import { RETENTION } from '../../../domain/quotes/retention.ts'
import { remarksPath } from '../../links.ts'
import type { Site, Told } from '../../models.ts'
import { TellForm, ToldErrors } from '../form/tell-form.tsx'
import { Contact } from './contact.tsx'
import { REMARK_WORDS } from './remark-words.ts'

interface Props {
  readonly site: Site
  readonly dealerKey: string
  readonly told: Told | null
}

const NEXT = `Nobody has checked it, so it is not shown. A moderator reads it, and either puts the page right, adds what the dealership says with its day, or leaves the page as it is. It is deleted after ${RETENTION.remarkDays} days.`

/** What became of the visitor's remark, above the dealer. */
export function RemarkReceipt({ told }: Pick<Props, 'told'>) {
  switch (told?.answer) {
    case 'placed':
      return (
        <p class="thanks" role="status">
          <strong>Thank you.</strong> {NEXT} Look here again: nobody is written to.
        </p>
      )
    case 'repeated':
      return (
        <p class="thanks" role="status">
          <strong>Thank you.</strong> You have said something about this dealer today; that is with the
          moderators, and this was not added. Say the rest tomorrow.
        </p>
      )
    case 'too-many':
      return (
        <p class="notice" role="alert">
          {`${capText(REMARK_CAP, 'remarks on dealers')}. Send this one tomorrow.`}
        </p>
      )
    default:
      return <ToldErrors told={told ?? null} />
  }
}

/** How the dealership, or anybody, can have something put right that is said of it. */
export function PutRight({ site, dealerKey, told }: Props) {
  return (
    <section class="list" aria-labelledby="put-right">
      <h2 id="put-right">Is this your dealership?</h2>
      <p>
        {
          'These are owners’ reports, and each can be wrong. Say so below. The newest report stands first, so the next caller can also be told what you ask today.'
        }
        {site.contact !== null && (
          <>
            {' Whoever wants an answer can write to '}
            <Contact contact={site.contact} />
            {' with the address of this page.'}
          </>
        )}
      </p>
      <TellForm
        summary="Something wrong here?"
        action={remarksPath(dealerKey)}
        reasons={REMARK_REASONS.map((reason) => [reason, REMARK_WORDS[reason]])}
        needsNote
        next={NEXT}
        told={told}
      />
    </section>
  )
}
