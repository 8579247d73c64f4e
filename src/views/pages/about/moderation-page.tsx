import { type MonthlyCounts, netOf, sumOfMonths } from '../../../domain/moderation/monthly-counts.ts'
import { monthText } from '../../../domain/text/day-text.ts'
import { FIGURES_PATH } from '../../links.ts'
import type { Site } from '../../models.ts'
import { MODERATION_PATH } from '../../moderate-links.ts'
import type { ModerationPageModel } from '../../moderate-models.ts'
import { Layout } from '../../parts/layout/layout.tsx'
import { ACTION_ROWS, FLAG_ROWS, HOLD_ROWS } from '../../parts/moderate/count-rows.ts'

interface Props {
  readonly site: Site
  readonly model: ModerationPageModel
}

const MONTHS_SHOWN = 12

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, number) => total + number, 0)

/** What is counted, and how to count it in a month. */
type Column = readonly [what: string, number: (month: MonthlyCounts) => number]

const COLUMNS: readonly Column[] = [
  ['Received', ({ received }) => received],
  ['Held', ({ held }) => sum(held)],
  ['Published later', (month) => netOf(month, 'publish')],
  ['Removed', (month) => netOf(month, 'remove')],
]

interface TableProps {
  readonly caption: string
  readonly when: string
  readonly months: readonly MonthlyCounts[]
  readonly name: (month: string) => string
}

function CountsTable({ caption, when, months, name }: TableProps) {
  return (
    <table class="numbers-table counts-table" data-numbers={`by-${when.toLowerCase()}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{when}</th>
          {COLUMNS.map(([what]) => (
            <th scope="col">{what}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr>
            <th scope="row">{name(month.month)}</th>
            {COLUMNS.map(([, number]) => (
              <td>{number(month)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Reasons({
  title,
  id,
  rows,
  counts,
}: {
  title: string
  id: string
  rows: readonly (readonly [string, string])[]
  counts: Readonly<Record<string, number>>
}) {
  const known = new Set(rows.map(([reason]) => reason))
  const others = Object.entries(counts).filter(([reason]) => !known.has(reason))
  return (
    <section class="list" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl class="facts">
        {[...rows, ...others.map(([reason]) => [reason, reason] as const)].map(([reason, text]) => (
          <div>
            <dt>{text}</dt>
            <dd>{counts[reason] ?? 0}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const byYear = (months: readonly MonthlyCounts[]) =>
  [...Map.groupBy(months, ({ month }) => month.slice(0, 4))].map(([year, of]) => sumOfMonths(year, of))

/** What moderators did, less what was undone. */
const netCounts = (all: MonthlyCounts) =>
  Object.fromEntries(ACTION_ROWS.map(([action]) => [action, netOf(all, action)]))

/** What was held, removed and corrected, in numbers. */
export function ModerationPage({ site, model: { months, held } }: Props) {
  const all = sumOfMonths('all', months)
  const title = 'What is held and removed'
  return (
    <Layout
      site={site}
      title={title}
      description="How many quotes were received, held, published, removed and corrected, and why."
      path={MODERATION_PATH}
    >
      <div class="wrap narrow">
        <h1>{title}</h1>
        <p class="lead">
          {`Quotes that stand out wait until a moderator has looked at them; ${held} ${held === 1 ? 'waits' : 'wait'} now. `}
          <a href={FIGURES_PATH}>How the figures are made</a> says when. Nothing is taken off because somebody
          dislikes it, and whatever a moderator does is written down and can be undone.
        </p>
        <section class="list" aria-labelledby="years">
          <h2 id="years">By year and month</h2>
          <CountsTable caption="By year" when="Year" months={byYear(months)} name={(year) => year} />
          <CountsTable
            caption="The last twelve months"
            when="Month"
            months={months.slice(0, MONTHS_SHOWN)}
            name={(month) => monthText(`${month}-01`)}
          />
        </section>
        <Reasons title="What moderators did" id="actions" rows={ACTION_ROWS} counts={netCounts(all)} />
        <Reasons title="Why quotes were held" id="holds" rows={HOLD_ROWS} counts={all.held} />
        <Reasons title="What flags say" id="flags" rows={FLAG_ROWS} counts={all.flags} />
        <p class="after">Counted once an hour, in UTC. What was undone is not counted.</p>
      </div>
    </Layout>
  )
}
