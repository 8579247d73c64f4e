import { readUnsent, type Unsent } from '../../src/domain/intake/unsent.ts'

const KEPT = 'unsent'
const SENDING = 'sending'

/** Nothing where the browser keeps nothing for pages. */
export function readKept(): readonly Unsent[] {
  try {
    return readUnsent(localStorage.getItem(KEPT))
  } catch {
    return []
  }
}

/** Answers whether it is kept. */
export function writeKept(kept: readonly Unsent[]): boolean {
  try {
    if (kept.length > 0) localStorage.setItem(KEPT, JSON.stringify(kept))
    else localStorage.removeItem(KEPT)
    return true
  } catch {
    return false
  }
}

/** What this tab is sending, until its receipt is there; null where it is something else. */
export function noteSending(id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(SENDING)
    else sessionStorage.setItem(SENDING, id)
  } catch {
    // What is not kept needs no note.
  }
}

export function notedSending(): string | null {
  try {
    return sessionStorage.getItem(SENDING)
  } catch {
    return null
  }
}
