/** Attributes whose values are read out or shown. */
const SAID = ['alt', 'aria-label', 'content', 'label', 'placeholder', 'title']

/** All that a page or a picture says to people: its text and the attributes that are shown or read out. */
async function saidByMarkup(markup: string): Promise<string> {
  const said: string[] = []
  const rewriter = new HTMLRewriter()
    .on('*', {
      element: (element) => {
        for (const name of SAID) said.push(element.getAttribute(name) ?? '')
      },
    })
    .onDocument({ text: ({ text }) => void said.push(text) })
  await rewriter.transform(new Response(markup)).text()
  return said.join(' ')
}

function stringsIn(json: unknown, isSentence: (name: string) => boolean): string[] {
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([name, value]) =>
    typeof value === 'string' ? (isSentence(name) ? [value] : []) : stringsIn(value, isSentence),
  )
}

/** What of the API's own description is a sentence; the names in backticks are the API's. */
const DESCRIBING = ['summary', 'description', 'title']

/** Which part of what was sent an error is about. */
const LOCATING = ['pointer', 'parameter']

/** All that an answer says to people. Of JSON these are its texts: its names are for programs. */
export async function saidBy(answer: Response): Promise<string> {
  const type = answer.headers.get('Content-Type') ?? ''
  if (!/html|svg|json/.test(type)) {
    await answer.arrayBuffer()
    return ''
  }
  const body = await answer.text()
  if (!/json/.test(type)) return saidByMarkup(body)
  const json: unknown = JSON.parse(body)
  const isOpenApi = typeof json === 'object' && json !== null && 'openapi' in json
  return stringsIn(json, (name) => (isOpenApi ? DESCRIBING.includes(name) : !LOCATING.includes(name)))
    .join(' ')
    .replaceAll(/`[^`]*`/g, '')
}
