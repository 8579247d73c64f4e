/** What came in and what moderators did in a month, in numbers alone. */
export interface MonthlyCounts {
  /** `2026-11` */
  readonly month: string
  readonly received: number
  /** How many of these were held when they came in, by the reason. */
  readonly held: Readonly<Record<string, number>>
  readonly flags: Readonly<Record<string, number>>
  /** What moderators did, by the action's name; undoing counts under a name of its own. */
  readonly actions: Readonly<Record<string, number>>
}

/** One line of what is counted. */
export interface Count {
  readonly month: string
  readonly counted: 'received' | 'flag' | 'action'
  /** The hold's reason, or '' where it was published at once; the flag's reason; the action. */
  readonly value: string
  readonly number: number
}

const byValue = (counts: readonly Count[], counted: Count['counted']): Record<string, number> =>
  Object.fromEntries(
    counts
      .filter((count) => count.counted === counted && count.value !== '')
      .map(({ value, number }) => [value, number]),
  )

/** The counts of a month from their lines. */
export function countsOfMonth(month: string, all: readonly Count[]): MonthlyCounts {
  const counts = all.filter((count) => count.month === month)
  const received = counts.filter(({ counted }) => counted === 'received')
  return {
    month,
    received: received.reduce((sum, { number }) => sum + number, 0),
    held: byValue(counts, 'received'),
    flags: byValue(counts, 'flag'),
    actions: byValue(counts, 'action'),
  }
}

function sumOf(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const counts of all) {
    for (const [name, number] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + number
  }
  return sum
}

/**
 * Months as one.
 *
 * @param month what the sum is called
 */
export const sumOfMonths = (month: string, months: readonly MonthlyCounts[]): MonthlyCounts => ({
  month,
  received: months.reduce((sum, { received }) => sum + received, 0),
  held: sumOf(months.map(({ held }) => held)),
  flags: sumOf(months.map(({ flags }) => flags)),
  actions: sumOf(months.map(({ actions }) => actions)),
})

/** How often something was done, less how often it was undone. */
export const netOf = ({ actions }: MonthlyCounts, action: string): number =>
  (actions[action] ?? 0) - (actions[`undo-${action}`] ?? 0)
