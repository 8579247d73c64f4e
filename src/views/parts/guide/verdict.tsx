import type { FitVerdict } from '../../../domain/part/guide.ts'

const WORDS: Readonly<Record<FitVerdict, string>> = {
  yes: 'Yes',
  likely: 'Likely',
  disputed: 'Disputed',
  no: 'No',
  'no-source': 'No source',
}

/** Told apart by shape: a full disc with a tick, a half one, two halves that face apart, a crossed disc, an empty ring. */
function Shape({ verdict }: { verdict: FitVerdict }) {
  if (verdict === 'yes')
    return (
      <>
        <circle class="verdict-full" cx="12" cy="12" r="10" />
        <path class="verdict-tick" d="M7 12.5l3.5 3.5L17 8.5" />
      </>
    )
  if (verdict === 'likely')
    return (
      <>
        <circle class="verdict-ring" cx="12" cy="12" r="9" />
        <path class="verdict-full" d="M12 3a9 9 0 0 0 0 18z" />
      </>
    )
  if (verdict === 'disputed') return <path class="verdict-full" d="M10.5 2v20L1.5 12zM13.5 2l9 10-9 10z" />
  if (verdict === 'no')
    return (
      <>
        <circle class="verdict-full" cx="12" cy="12" r="10" />
        <path class="verdict-tick" d="M8 8l8 8M16 8l-8 8" />
      </>
    )
  return <circle class="verdict-ring verdict-none" cx="12" cy="12" r="9" />
}

/** The verdict in a word, beside its mark. */
export function FitMark({ verdict }: { verdict: FitVerdict }) {
  return (
    <span class={`verdict verdict-${verdict}`}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
        <Shape verdict={verdict} />
      </svg>
      {WORDS[verdict]}
    </span>
  )
}
