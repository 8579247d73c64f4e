import type { Remark } from '../../../domain/dealers/remark.ts'
import { dayText } from '../../../domain/text/day-text.ts'
import { moderateDealerPath, REMARKS_PATH } from '../../moderate-links.ts'
import { REMARK_WORDS } from '../dealers/remark-words.ts'
import { keyText } from './action-words.ts'

interface Props {
  readonly remarks: readonly Remark[]
  readonly back: string
}

function RemarkCase({ remark, back }: { remark: Remark; back: string }) {
  const { id, dealerKey, reason, note, saidAt } = remark
  return (
    <article class="case" aria-labelledby={`remark-${id}`}>
      <h3 id={`remark-${id}`}>
        <a href={moderateDealerPath(dealerKey)}>{keyText(dealerKey)}</a>
      </h3>
      <p>
        <strong>{REMARK_WORDS[reason]}</strong>
        {`, somebody said on ${dayText(saidAt)}. Nobody has checked it.`}
      </p>
      <blockquote class="case-note">{note}</blockquote>
      <form method="post" action={REMARKS_PATH} class="case-actions">
        <input type="hidden" name="back" value={back} />
        <button type="submit" name="do" value={`nothing-to-do ${id}`} class="button-quiet">
          Nothing to do
        </button>
        <button type="submit" name="do" value={`put-right ${id}`} class="button-quiet">
          It is put right, or stated
        </button>
      </form>
    </article>
  )
}

/** What visitors say is wrong about dealers, each with its answers. */
export function Remarks({ remarks, back }: Props) {
  if (remarks.length === 0) return null
  return (
    <section class="list" aria-labelledby="remarks">
      <h2 id="remarks">Remarks on dealers</h2>
      <p>
        Correct the quote, merge the dealers, or write down what the dealership says with its day; then answer
        here.
      </p>
      {remarks.map((remark) => (
        <RemarkCase remark={remark} back={back} />
      ))}
    </section>
  )
}
