import { connect } from 'node:net'

/** An answer as it came over the line. */
export interface RawAnswer {
  /** "HTTP/1.1 200 OK" */
  readonly status: string
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/**
 * Sends the lines of a request as they are and reads the answer to its end, as programs do that speak HTTP
 * by themselves.
 *
 * @param url whose host and port are asked
 * @param enough after how many bytes of the body nobody reads on
 */
export function rawRequest(
  url: string,
  lines: readonly string[],
  enough = Number.POSITIVE_INFINITY,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const socket = connect(Number(port), hostname, () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
    const answer = () => read(Buffer.concat(parts))
    socket.setTimeout(10_000, () => socket.destroy(new Error('no answer within ten seconds')))
    socket.on('data', (part) => {
      parts.push(part)
      if ((answer()?.body.length ?? 0) >= enough) socket.end()
    })
    socket.on('error', reject)
    socket.on('close', () => {
      const whole = answer()
      if (whole) resolve(whole)
      else reject(new Error('the answer has no end of its headers'))
    })
  })
}

function read(bytes: Buffer): RawAnswer | null {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return null
  const [status = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  )
  return { status, headers, body: bytes.subarray(end + 4) }
}
