import { Hono } from 'hono'
import type { Context, Env } from './context/env.ts'
import { notFound } from './errors/not-found.ts'

const PATH = '/.well-known/security.txt'
/** RFC 9116 recommends less than a year. */
const VALID_DAYS = 300
const MS_A_DAY = 86_400_000

/** A contact as the URI that RFC 9116 asks for: an https link or an e-mail address; else null. */
export function contactUri(contact: string): string | null {
  if (/^https:\/\/\S+$/.test(contact)) return contact
  return /^[^\s@:]+@[^\s@:]+$/.test(contact) ? `mailto:${contact}` : null
}

/** The start of a day, so that the file is the same all day. */
const dayAfter = (now: Date, days: number): string =>
  new Date(Math.floor(now.getTime() / MS_A_DAY + days) * MS_A_DAY).toISOString().replace('.000Z', 'Z')

/** `GET /.well-known/security.txt`: whom to tell of a weakness (RFC 9116), where a contact is configured. */
export const securityTxtRoute = ({ now }: Context) =>
  new Hono<Env>().get(PATH, (c) => {
    const contact = contactUri(c.env.CONTACT ?? '')
    if (contact === null) throw notFound('address')
    const lines = [
      `Contact: ${contact}`,
      `Expires: ${dayAfter(now(), VALID_DAYS)}`,
      'Preferred-Languages: en',
      `Canonical: ${new URL(c.req.url).origin}${PATH}`,
    ]
    return c.text(`${lines.join('\n')}\n`)
  })
