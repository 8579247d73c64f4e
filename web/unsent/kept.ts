import { readUnsent, type Unsent } from '../../src/domain/intake/unsent.ts'

const KEPT = 'unsent'
const SENDING = 'sending'
const CALLING = 'calling'

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

/** Null takes the note away. */
function note(name: string, id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, id)
  } catch {
    // What is not kept needs no note.
  }
}

function noted(name: string): string | null {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}

/** What this tab is sending, until its receipt is there; null where it is something else. */
export const noteSending = (id: string | null): void => note(SENDING, id)
export const notedSending = (): string | null => noted(SENDING)

/** The call that this tab notes the answers of; null before the next one has any. */
export const noteCalling = (id: string | null): void => note(CALLING, id)
export const notedCalling = (): string | null => noted(CALLING)
