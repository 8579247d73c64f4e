import type { FitClaim } from '../domain/part/guide.ts'
import { chipThread, keyThread, laterKeysThread, romThread, technicians } from './sources.ts'

/** What is known of each year's car. What is disputed or hearsay is called so. */
export const fit: readonly FitClaim[] = [
  {
    id: '1992',
    cars: '1992',
    years: [1992],
    verdict: 'yes',
    answer: 'Yes: a 1992 is the car in which an owner found the ROM and put in a new one.',
    sources: [romThread.id],
    more: [],
  },
  {
    id: '1993',
    cars: '1993',
    years: [1993],
    verdict: 'likely',
    answer:
      'Likely: the owner of that 1992 thinks that 1992 to 1995 are alike, and no source tells a 1993 apart.',
    sources: [romThread.id],
    more: [
      {
        claim: 'The source that has another key in later cars has it from 1994 on.',
        sources: [keyThread.id],
      },
    ],
  },
  {
    id: '1994-95',
    cars: '1994-95',
    years: [1994, 1995],
    verdict: 'disputed',
    answer:
      'Disputed: one owner thinks that 1994-95 is like 1992, another source says that the SC 400 then had keys ' +
      'without a ROM, so look for the ROM’s door on your receiver before you buy.',
    sources: [romThread.id, keyThread.id],
    more: [
      {
        claim:
          'For it: the author of the 2011 thread only thinks that 1992 to 1995 are alike. ' +
          'The owner of a 1995 asked there, and was never answered.',
        sources: [romThread.id],
      },
      {
        claim:
          'Against it: from 1994 the SC 400, the GS 300 and the ES 300 are said to use one universal ' +
          'one-button master key, 89742-24070, and no ROM.',
        sources: [keyThread.id],
      },
      { claim: 'The owner of a 1995 had a dealer make a master key by VIN.', sources: [chipThread.id] },
      { advice: 'So let the receiver decide, not the year.', see: 'door' },
      { advice: 'Owners who have looked can settle it.', see: 'tell' },
    ],
  },
  {
    id: '1996-97',
    cars: '1996-97',
    years: [1996, 1997],
    verdict: 'no-source',
    answer: 'No source: nothing that we have read says whether a set fits a car of 1996 or 1997.',
    sources: [],
    more: [
      {
        claim:
          'A technician counts a separate remote as the second of three kinds of keys, “96-97?” with his question mark.',
        sources: [technicians.id],
      },
      { advice: 'Look for the ROM’s door: without one, no set will help.', see: 'door' },
      { advice: 'If you have looked at yours, the next owner wants to know.', see: 'tell' },
    ],
  },
  {
    id: '1998-2000',
    cars: '1998-2000',
    years: [1998, 1999, 2000],
    verdict: 'no',
    answer: 'No ROM set: the key holds a transponder and its remote, which is programmed to the car.',
    sources: [laterKeysThread.id],
    more: [{ advice: 'So no set of keys with a ROM will help: ask for the key of your own year.' }],
  },
  {
    id: 'elsewhere',
    cars: 'Elsewhere',
    years: [],
    verdict: 'no-source',
    answer:
      'No source: these are North American part numbers, and nothing is known here of the cars sold in ' +
      'Australia, in Japan (as the Soarer) or in Europe.',
    sources: [],
    more: [{ advice: 'Have a dealer look the number up by your car’s own VIN or chassis number.' }],
  },
]
