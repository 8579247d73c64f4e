type When = 'before-commit' | 'after-commit'

/** A session whose batches fail, before they are committed or after. */
export function failing(
  session: D1DatabaseSession,
  when: When,
  message = 'D1_ERROR: Network connection lost.',
): D1DatabaseSession {
  return {
    prepare: (query) => session.prepare(query),
    getBookmark: () => session.getBookmark(),
    batch: async (statements) => {
      if (when === 'after-commit') await session.batch(statements)
      throw new Error(message)
    },
  }
}
