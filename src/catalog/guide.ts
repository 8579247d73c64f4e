import type { Guide } from '../domain/part/guide.ts'
import { fit } from './fit.ts'
import { fitTest } from './fit-test.ts'
import { beforeBuying } from './guide-before-buying.ts'
import { fitting } from './guide-fitting.ts'
import { checkFirst, door, otherWays, proof } from './guide-sections.ts'
import {
  bodyshopThread,
  chipThread,
  deadKeysThread,
  keyThread,
  laterKeysThread,
  looseRomThread,
  looseRomTopic,
  romThread,
  switchThread,
  technicians,
} from './sources.ts'

export const guide: Guide = {
  title: 'Lexus SC ROM set: 1992 yes, 1993 likely, 1994-95 disputed',
  description:
    'Does the key and ROM set fit your SC 300 or SC 400? 1992 yes, 1993 likely, 1994-95 disputed, 1996-97 no source, ' +
    '1998 to 2000 no. What to check first, the ROM’s door, other ways, and fitting it yourself.',
  heading: 'Does it fit, and how do you fit it?',
  lead:
    'What owners and technicians say of the key and ROM set, year by year, and a test for your own car. ' +
    'Each claim has the number of its source.',
  fit,
  fitTest,
  sections: [beforeBuying, door, checkFirst, otherWays, fitting, proof],
  sources: [
    romThread,
    keyThread,
    chipThread,
    deadKeysThread,
    looseRomTopic,
    looseRomThread,
    switchThread,
    technicians,
    laterKeysThread,
    bodyshopThread,
  ],
}
