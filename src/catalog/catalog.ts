import type { Catalog } from '../domain/part/catalog.ts'
import { callDocuments, callQuestions } from './call.ts'
import { countries } from './countries.ts'
import { dealerWords } from './dealer-words.ts'
import { forums } from './forums.ts'
import { guide } from './guide.ts'
import { otherParts } from './other-parts.ts'
import { romThread } from './sources.ts'
import { statements } from './statements.ts'

export const catalog: Catalog = {
  siteName: 'FairKey',
  words: {
    part: 'ROM set',
    what:
      'Early Lexus SC coupes have a keyless entry whose ROM chip answers only to the keys it was sold with. ' +
      'So the keys and the ROM are bought together, as a set, from a dealer.',
    includes: 'keys plus ROM',
    piece: 'key',
    pieces: 'keys',
    work: 'cutting',
    workOnPieces: 'cutting the keys',
    withPieces: 'with their ROM',
    car: 'early Lexus SC',
    carBriefly: 'Lexus SC',
    carLetters: 'SC',
    yourCar: 'your car',
    dealer: 'Lexus dealer',
    fitsBriefly: 'Fits the 1992 SC 300 and SC 400, likely 1993.',
    fits:
      'Fits the 1992 SC 300 and SC 400, likely 1993; disputed for 1994-95. ' +
      'The receiver must have the small screwed metal door that hides the ROM: no door, no ROM set.',
    partNumberHint: 'Another number than the set’s is another part, and is not counted here.',
    dealerExample: 'Lexus of Tulsa',
    disclaimer: 'An owners’ project, not connected with Lexus or its dealers.',
  },
  dealerWords,
  sets: [
    { name: '1-key', short: '1', keys: 1, partNumber: '89705-50943' },
    { name: '2-key', short: '2', keys: 2, partNumber: '89705-50944' },
    { name: '3-key', short: '3', keys: 3, partNumber: '89705-50945' },
  ],
  otherParts,
  countries,
  proofs: [
    { proof: 'vin', label: 'VIN' },
    { proof: 'registration', label: 'Registration' },
    { proof: 'licence', label: 'Driver’s licence' },
  ],
  // The first of these cars were sold in 1991.
  earliestQuotedOn: '1991-01-01',
  sources: [romThread],
  statements,
  guide,
  callQuestions,
  callDocuments,
  forums,
}
