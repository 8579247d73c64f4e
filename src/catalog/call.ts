import type { CallDocument, CallQuestion } from '../domain/part/call-sheet.ts'

export const callQuestions: readonly CallQuestion[] = [
  {
    topic: 'stock',
    ask: 'Can this part number still be ordered, and does another replace it?',
    hint: 'Have them read the number back. If they can: when would it be here?',
  },
  {
    topic: 'price',
    ask: 'What do you ask for the whole set, the keys with their ROM?',
    hint: 'Before tax, shipping and fitting. Keys without the ROM are of no use.',
  },
  {
    topic: 'code',
    ask: 'Do you find the key code for my VIN?',
    hint: 'For a 1998 SC 400 one dealer’s database had none.',
  },
  {
    topic: 'cutting',
    ask: 'Is cutting the keys included? If not: what does it cost?',
    hint: 'In 2011 it was in the cheapest price; the others did not say.',
  },
  {
    topic: 'ships',
    ask: 'Would you ship it to my state or province?',
    hint: 'In 2011 one dealer cut the keys and sent them.',
  },
  {
    topic: 'proof',
    ask: 'What proof do you need that the car is mine?',
    hint: 'It differs from dealer to dealer.',
  },
  {
    topic: 'returns',
    ask: 'Can I return it, and do you want a deposit?',
    hint: 'Special orders of other parts could not be returned, or only less a fee.',
  },
  {
    topic: 'shelf',
    ask: 'Is one on any dealer’s shelf?',
    hint: 'Anywhere in their network, not only at this dealer.',
  },
  {
    topic: 'fitting',
    ask: 'What would fitting it cost?',
    hint: 'Comes on top, and owners have done it themselves.',
  },
]

/** What two dealers of the 2011 thread wanted before they ordered. */
export const callDocuments: readonly CallDocument[] = [
  { name: 'VIN', why: 'enough for one dealer in 2011' },
  { name: 'Registration', why: 'another wanted to see it before ordering' },
  { name: 'Driver’s licence', why: 'the same dealer, with the registration' },
]
