import type { Change } from './any-request.ts'
import { newAddress, ORIGIN } from './site.ts'
import type { SoundRequest } from './sound-requests.ts'

type Fields = readonly (readonly [string, string])[]
type Body = Exclude<Change['body'], null>

const FORM = 'application/x-www-form-urlencoded'
const BOUNDARY = 'a-boundary-of-the-tests'

/** The route's pattern says which parts of the path are not fixed; a star stands for all that follows. */
function changedPath({ route, path }: SoundRequest, segments: Change['segments']): string {
  const pattern = route.slice(route.indexOf(' ') + 1).split('/')
  const left = [...segments]
  const open = path.split('/').map((part, at) => {
    const named = pattern[Math.min(at, pattern.length - 1)] ?? ''
    return named.startsWith(':') || named === '*' ? (left.shift() ?? part) : part
  })
  return open.join('/')
}

function withFields(text: string | Fields, fields: Fields): URLSearchParams {
  const all = new URLSearchParams(
    typeof text === 'string' ? text : text.map(([name, value]) => [name, value]),
  )
  for (const [at, [name, value]] of fields.entries()) {
    if (at % 2 === 0) all.set(name.toWellFormed(), value.toWellFormed())
    else all.append(name.toWellFormed(), value.toWellFormed())
  }
  return all
}

const multipart = (fields: Fields): string =>
  [
    ...fields.map(
      ([name, value]) =>
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="${name}"\r\n\r\n${value}\r\n`,
    ),
    `--${BOUNDARY}--\r\n`,
  ].join('')

/** The sound body with other fields, in the same shape. */
function mutated({ body, headers }: SoundRequest, fields: Fields): readonly [string, string] {
  const isJson = headers['content-type'] === 'application/json'
  if (!isJson) return [FORM, withFields(body, fields).toString()]
  const sound: unknown = JSON.parse(body === '' ? '{}' : body)
  return ['application/json', JSON.stringify(Object.assign({}, sound, Object.fromEntries(fields)))]
}

/** The media type and the bytes of a changed body. */
function bodyOf(sound: SoundRequest, body: Body): readonly [type: string, sent: BodyInit] {
  if (body.as === 'sound') return mutated(sound, body.fields)
  if (body.as === 'form') return [FORM, body.form.toString()]
  if (body.as === 'json') return ['application/json', JSON.stringify(body.json)]
  if (body.as === 'multipart') return [`multipart/form-data; boundary=${BOUNDARY}`, multipart(body.fields)]
  return [sound.headers['content-type'] ?? FORM, Uint8Array.from(body.bytes)]
}

/** A sound request with its changes, as it is sent, from an address that nobody has sent from. */
export function changedRequest(sound: SoundRequest, change: Change): readonly [string, RequestInit] {
  const query = withFields(sound.query, change.query ?? []).toString()
  const address = new URL(`${ORIGIN}${changedPath(sound, change.segments)}`)
  address.search = change.rawQuery === null ? query : `${query}&${change.rawQuery}`
  const method = change.method ?? sound.method
  const takesBody = !['GET', 'HEAD', 'DELETE'].includes(method)
  const [type, body] = change.body === null ? ['', sound.body] : bodyOf(sound, change.body)
  const headers = new Headers({ ...sound.headers, 'CF-Connecting-IP': newAddress() })
  if (!change.loggedIn) headers.delete('Cookie')
  if (takesBody && type !== '') headers.set('Content-Type', type)
  if (takesBody && change.type !== null) headers.set('Content-Type', change.type)
  for (const [name, value] of Object.entries(change.headers ?? {})) headers.set(name, value)
  const init = { method, headers, ...(takesBody ? { body } : {}) }
  return [`${address.pathname}${address.search}`, init]
}
