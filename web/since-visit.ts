/** The days of visits that this browser alone keeps: of this one, and of the one before it. */
interface Visits {
  readonly day: string
  readonly before: string | null
}

const KEPT = 'visits'
const DAY = /^\d{4}-\d\d-\d\d$/

/** Nothing where the browser keeps nothing for pages. */
function readVisits(): Visits | null {
  try {
    const [day = '', before = ''] = (localStorage.getItem(KEPT) ?? '').split(' ')
    return DAY.test(day) ? { day, before: DAY.test(before) ? before : null } : null
  } catch {
    return null
  }
}

/** Notes today's visit, and answers the day of the last one before today. */
function visitBefore(today: string): string | null {
  const last = readVisits()
  const before = last?.day === today ? last.before : (last?.day ?? null)
  try {
    localStorage.setItem(KEPT, before === null ? today : `${today} ${before}`)
  } catch {
    // Where nothing is kept every visit is the first.
  }
  return before
}

const link = document.getElementById('since-visit')
const before = visitBefore(new Date().toISOString().slice(0, 10))

if (link && before !== null) {
  const days = link.dataset.days?.split(' ') ?? []
  const count = days.filter((day) => day > before).length
  const isAll = count === days.length && link.dataset.more === 'true'
  link.textContent = `${isAll ? `${count} or more` : count} ${count === 1 ? 'report' : 'reports'} since you were here`
  link.hidden = count === 0
}
