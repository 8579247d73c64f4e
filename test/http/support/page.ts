const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

const decoded = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (one) => ENTITIES[one] ?? one)

async function rewritten(html: string, selector: string, handler: HTMLRewriterElementContentHandlers) {
  await new HTMLRewriter().on(selector, handler).transform(new Response(html)).text()
}

/** What stands in the elements that a selector finds, one line each. */
export async function texts(html: string, selector: string): Promise<string[]> {
  const found: string[] = []
  await rewritten(html, selector, {
    element: () => {
      found.push('')
    },
    text: ({ text }) => {
      found.push((found.pop() ?? '') + text)
    },
  })
  return found.map((text) => decoded(text).replace(/\s+/g, ' ').trim())
}

/** An attribute of the elements that a selector finds; null where one has it not. */
export async function attributes(html: string, selector: string, name: string): Promise<(string | null)[]> {
  const found: (string | null)[] = []
  await rewritten(html, selector, {
    element: (element) => {
      const value = element.getAttribute(name)
      found.push(value === null ? null : decoded(value))
    },
  })
  return found
}

/** What stands in the one element that a selector finds. */
export async function textOf(html: string, selector: string): Promise<string> {
  const [text, ...others] = await texts(html, selector)
  if (text === undefined || others.length > 0)
    throw new Error(`${others.length + 1} of ${selector} in ${html}`)
  return text
}
