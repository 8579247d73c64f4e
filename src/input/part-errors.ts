/** What is wrong with one part of what was sent, in the visitor's words; '' is the whole. */
export interface PartError {
  readonly path: string
  readonly detail: string
}

/** An issue as valibot gives it itself, and as the Standard Schema it implements passes it on. */
interface Issue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: unknown })[] | undefined
}

function keyOf({ path }: Issue): string {
  const first = path?.[0] ?? ''
  return String(typeof first === 'object' ? first.key : first)
}

/**
 * A schema's issues as one error a part: the first says what to do.
 *
 * @example
 * partErrors(v.safeParse(schema, {}).issues ?? []) // => [{ path: 'set', detail: 'Choose which ...' }]
 */
export function partErrors(issues: readonly Issue[]): PartError[] {
  const errors = new Map<string, PartError>()
  for (const issue of issues) {
    const path = keyOf(issue)
    if (!errors.has(path)) errors.set(path, { path, detail: issue.message })
  }
  return [...errors.values()]
}
