import { withoutUnsent } from '../src/domain/intake/unsent.ts'
import { noteCalling, notedCalling, notedSending, noteSending, readKept, writeKept } from './unsent/kept.ts'

/** Whether this receipt answers what the tab has just sent: a form's answer leads here, going back does not. */
function answersForm(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return visit === undefined || (visit.redirectCount > 0 && visit.type !== 'back_forward')
}

const sent = notedSending()
if (sent !== null && answersForm()) {
  writeKept(withoutUnsent(readKept(), sent))
  noteSending(null)
  if (notedCalling() === sent) noteCalling(null)
}
