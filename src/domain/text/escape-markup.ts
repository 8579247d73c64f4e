const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/**
 * A text as HTML and XML write it, between tags or in an attribute in double quotes.
 *
 * @example
 * escapeMarkup('1 < 2 & "3"') // => '1 &lt; 2 &amp; &quot;3&quot;'
 */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one)
