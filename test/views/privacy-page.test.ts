import { describe, expect, it } from 'vitest'
import { PrivacyPage } from '../../src/views/pages/about/privacy-page.tsx'
import { linesOf, site } from './support/pages.ts'

const pageText = async (contact: string | null = null, asksTurnstile = false) =>
  (await linesOf(PrivacyPage({ site: { ...site, contact }, asksTurnstile }))).join('\n')

describe('the privacy page', () => {
  // test/jobs/nightly.test.ts holds the nightly job to what the page says.
  it('says every period by which something is deleted', async () => {
    const text = await pageText()
    for (const said of [
      'Two labels\n90 days. ',
      'The day’s key\n48 hours. ',
      'The request\n7 days. ',
      'Former words\n90 days. ',
      'A flag\n90 days. ',
      'A remark on a dealer\n90 days. ',
      'A failed login\nOne day. ',
      'A moderator’s session\n2 hours, or until logging out. ',
      'they are deleted after 90 days. ',
      'its last 30 days can be brought back',
    ]) {
      expect(text).toContain(said)
    }
  })

  it('says what a browser keeps of its own visitor', async () => {
    const text = await pageText()
    expect(text).toContain('kept in your own browser, until you have sent it or thrown it away')
    expect(text).toContain('the last 5 of them, without the edit link or any other secret')
  })

  it('says whom to write to, where somebody is named', async () => {
    expect(await pageText('prices@example.org')).toContain('Anything else: write to prices@example.org.')
    expect(await pageText()).not.toContain('write to')
  })

  it('says what Turnstile sees, where it is in use', async () => {
    expect(await pageText(null, true)).toContain('It sees your address and your browser.')
    expect(await pageText()).not.toContain('Turnstile')
  })
})
