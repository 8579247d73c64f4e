import type { GuideSection } from '../domain/part/guide.ts'
import {
  deadKeysThread,
  looseRomThread,
  looseRomTopic,
  romThread,
  switchThread,
  technicians,
} from './sources.ts'

/** The checks that cost nothing, each with the car that it was said of. */
export const beforeBuying: GuideSection = {
  id: 'before-you-buy',
  title: 'Before you buy: checks that cost nothing',
  passages: [],
  points: [
    {
      title: 'Does the key send?',
      passages: [
        {
          claim:
            'Press its button beside an FM radio that is tuned near 95 MHz. A tone, or the radio going quiet, means ' +
            'that the key sends. Said in 2006, the model is not named.',
          sources: [deadKeysThread.id],
        },
        { advice: 'Nothing to hear points to the key: try a new battery first.' },
        {
          claim:
            'A cracked solder joint at the antenna of the transmitter in the key is a known fault of a 1992, and can ' +
            'be repaired.',
          sources: [romThread.id],
        },
        {
          claim:
            'A micro-switch that had broken off inside the key of a 1995 SC 400 was soldered back, and the key worked.',
          sources: [technicians.id],
        },
      ],
    },
    {
      title: 'Is the ROM seated?',
      passages: [
        {
          claim:
            'The ROM of a 1990 LS 400 had worked loose in its receiver, which is in that car’s boot. Pressed home, the ' +
            'remote worked again.',
          sources: [looseRomTopic.id, looseRomThread.id],
        },
      ],
    },
    {
      title: 'Is the receiver switched on?',
      passages: [
        {
          claim: 'LS 400 cars have a switch that turns it off. Whether the SC has one is not known.',
          sources: [switchThread.id],
        },
      ],
    },
    {
      title: 'Was the receiver replaced?',
      passages: [
        {
          claim: 'Then the old ROM has to move over: the ROM belongs to the keys, not to the receiver.',
          sources: [deadKeysThread.id],
        },
      ],
    },
  ],
}
