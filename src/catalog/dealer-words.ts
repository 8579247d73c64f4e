import type { DealerWords } from '../domain/part/catalog.ts'

const DEALERS = 'dealership dealerships stealership store shop garage workshop oem car auto'
const DESKS = 'parts part pieces service sales department dept desk counter dealer dealers'
const WHICH =
  'a an my our your his her their this that some any one local nearest nearby closest near me here'
const NOBODY =
  'unknown unnamed anonymous none no name na nobody someone somebody unsure not sure said given ' +
  'dont know idk forgot cant remember tbd private person online phone called same other another various'

export const dealerWords: DealerWords = {
  maker: ['lexus', 'toyota'],
  desks: DESKS.split(' '),
  generic: [DEALERS, WHICH, NOBODY].flatMap((words) => words.split(' ')),
}
