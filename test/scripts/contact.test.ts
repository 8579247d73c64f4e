import { describe, expect, it, vi } from 'vitest'
import { type ContactFrom, contactToBring, isWithoutContact } from '../../scripts/lib/contact.ts'

const listed = (...names: string[]) => ({
  code: 0,
  output: JSON.stringify(names.map((name) => ({ name, type: 'secret_text' }))),
})
const NEW: ContactFrom = { listed: listed('SIGNING_SECRET'), vars: {}, given: undefined, ask: null }
const SET: Pick<ContactFrom, 'listed'> = { listed: listed('SIGNING_SECRET', 'CONTACT') }

/** Somebody who answers in turn. */
function answering(...answers: readonly string[]) {
  const left = [...answers]
  return vi.fn(async (_question: string) => left.shift() ?? '')
}

describe('a deploy asks for the contact', () => {
  it('once: the Worker has what was answered from then on', async () => {
    const ask = answering(' prices@example.org ')
    expect(await contactToBring({ ...NEW, ask })).toBe('prices@example.org')
    expect(ask.mock.calls[0]?.[0]).toContain('An e-mail address, or a link that begins with https://')
    expect(await contactToBring({ ...NEW, ...SET, ask })).toBeNull()
    expect(ask).toHaveBeenCalledTimes(1)
  })

  it('again where the answer is none, and takes no answer as none', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    const ask = answering('me', 'http://example.org', 'https://example.org/contact')
    expect(await contactToBring({ ...NEW, ask })).toBe('https://example.org/contact')
    expect(log).toHaveBeenCalledTimes(2)
    log.mockRestore()
    expect(await contactToBring({ ...NEW, ask: answering('') })).toBeNull()
  })

  it('not where wrangler.toml sets it', async () => {
    const ask = answering('other@example.org')
    const vars = { CONTACT: 'prices@example.org' }
    expect(await contactToBring({ ...NEW, vars, ask })).toBeNull()
    expect(ask).not.toHaveBeenCalled()
    await expect(contactToBring({ ...NEW, vars, given: 'other@example.org' })).rejects.toThrow(
      'CONTACT stands in wrangler.toml: change it there.',
    )
  })
})

describe('where nobody is there to answer, a deploy', () => {
  it('takes it from the environment, another one too', async () => {
    expect(await contactToBring({ ...NEW, given: 'prices@example.org' })).toBe('prices@example.org')
    expect(await contactToBring({ ...NEW, ...SET, given: 'other@example.org' })).toBe('other@example.org')
  })

  it('stops at what is no contact', async () => {
    await expect(contactToBring({ ...NEW, given: 'nobody' })).rejects.toThrow(
      'CONTACT is “nobody”. That is neither an e-mail address nor a link that begins with https://.',
    )
  })

  it('goes on without one, and knows that there is none', async () => {
    expect(await contactToBring(NEW)).toBeNull()
    expect(isWithoutContact(NEW)).toBe(true)
    expect(isWithoutContact({ ...NEW, ...SET })).toBe(false)
    expect(isWithoutContact({ ...NEW, vars: { CONTACT: 'prices@example.org' } })).toBe(false)
  })
})
