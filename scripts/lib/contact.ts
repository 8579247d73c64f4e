import { contactUri } from '../../src/http/security-txt.ts'
import type { Outcome } from './run.ts'

/** What the site works without, and dealers' pages say that there is none. */
export const NO_CONTACT =
  'CONTACT is not set, so dealers’ pages say that there is nowhere to write to. To set it, once: ' +
  'CONTACT=you@example.org npm run deploy (an e-mail address, or a link that begins with https://).'

const QUESTION =
  '\nWhere can a dealership have something put right that is said of it? Dealers’ pages will name it.\n' +
  'An e-mail address, or a link that begins with https:// (nothing: ask at the next deploy): '

const WRONG = 'That is neither an e-mail address nor a link that begins with https://.'

export interface ContactFrom {
  /** What `wrangler secret list` said of the Worker. */
  readonly listed: Outcome
  /** What wrangler.toml sets. */
  readonly vars: Readonly<Record<string, unknown>>
  /** What the environment says; undefined or empty where it says nothing. */
  readonly given: string | undefined
  /** Puts a question to whoever deploys; null where nobody is there to answer. */
  readonly ask: ((question: string) => Promise<string>) | null
}

const isContact = (text: string): boolean => contactUri(text) !== null

/**
 * The CONTACT that a deployment has to bring: what the environment gives, or else what is answered, and nothing where
 * the Worker or wrangler.toml has one.
 *
 * @returns null where none is to be brought, or none is known
 * @throws Error where the environment gives something else, or it stands in wrangler.toml already
 */
export async function contactToBring({ listed, vars, given, ask }: ContactFrom): Promise<string | null> {
  const isInFile = Boolean(vars.CONTACT)
  const wanted = given?.trim() ?? ''
  if (wanted !== '') {
    if (isInFile) throw new Error('CONTACT stands in wrangler.toml: change it there.')
    if (!isContact(wanted)) throw new Error(`CONTACT is “${wanted}”. ${WRONG}`)
    return wanted
  }
  if (isInFile || /"name":\s*"CONTACT"/.test(listed.output) || ask === null) return null
  for (;;) {
    const answer = (await ask(QUESTION)).trim()
    if (answer === '') return null
    if (isContact(answer)) return answer
    console.log(WRONG)
  }
}

/** Whether dealers' pages have nowhere to write to. */
export const isWithoutContact = ({ listed, vars }: Pick<ContactFrom, 'listed' | 'vars'>): boolean =>
  !vars.CONTACT && !/"name":\s*"CONTACT"/.test(listed.output)
