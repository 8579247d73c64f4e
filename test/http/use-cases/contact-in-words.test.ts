import { expect, it } from 'vitest'
import { submitted } from '../support/form.ts'
import { posted } from '../support/quotes.ts'
import { site } from '../support/site.ts'

const fairkey = site()

it.each([
  ['390.Live 20 min away', 'published'],
  ['$390 @Lexus of Plano', 'published'],
  ['a 1-800 locksmith could not cut it', 'published'],
  ['call for 89705-50944', 'published'],
  ['405 - 555 - 0123', 'held'],
  ['1.405.555.0123x22', 'held'],
  ['example .com', 'held'],
  ['gmail: bobsmith', 'held'],
])('takes the note "%s", by form and by API alike: %s', async (note, status) => {
  const quote = await posted(fairkey, { note })
  expect(quote.status).toBe(status)
  expect(quote.held?.reason).toBe(status === 'held' ? 'contact-in-note' : undefined)
  const { heading } = await submitted(fairkey, { note })
  expect(heading).toBe(status === 'held' ? 'Held for what it says' : 'Counted')
})
