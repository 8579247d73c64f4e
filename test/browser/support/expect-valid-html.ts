import { expect } from '@playwright/test'
import { HtmlValidate } from 'html-validate'

/**
 * The recommended rules, written as hono/jsx writes: `<br/>`, `required=""`. Ids may begin with a digit, as HTML
 * allows: `/guide#1994-95` is an address that people type.
 */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': ['error', { style: 'selfclosing' }],
    'attribute-boolean-style': 'off',
    'valid-id': ['error', { relaxed: true }],
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
