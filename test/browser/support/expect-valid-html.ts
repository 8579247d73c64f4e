import { expect } from '@playwright/test'
import { HtmlValidate } from 'html-validate'

/**
 * The recommended rules, written as hono/jsx writes: `<br/>`, `hidden=""`. Ids may begin with a digit, as HTML
 * allows: `/guide#1994-95` is an address that people type. Check boxes of one question share its name. Titles
 * say the figures, and are as long as that takes.
 */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': ['error', { style: 'selfclosing' }],
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'valid-id': ['error', { relaxed: true }],
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
    'long-title': 'off',
  },
})

/** Fails with every error in a page's HTML as the server sent it. */
export async function expectValidHtml(html: string): Promise<void> {
  const report = await validator.validateString(html)
  const found = report.results.flatMap((result) =>
    result.messages.map(({ line, column, message, ruleId }) => `${line}:${column} ${message} (${ruleId})`),
  )
  expect(found).toEqual([])
}
