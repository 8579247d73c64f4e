import type { GuideSection } from '../domain/part/guide.ts'
import { receiverDrawing, seatDrawing } from './guide-drawings.ts'
import { bodyshopThread, chipThread, keyThread, romThread, switchThread } from './sources.ts'

export const door: GuideSection = {
  id: 'door',
  title: 'The test: look for the ROM’s door',
  passages: [
    {
      claim:
        'The receiver sits on the passenger’s side, behind the rear quarter trim, under the quarter window. ' +
        'On it is a small metal door, held by one screw. Behind that door is the ROM’s slot.',
      sources: [romThread.id],
    },
    { advice: 'A door: your receiver takes a ROM. Have the dealer check the number by VIN all the same.' },
    { advice: 'No door: no ROM, and no ROM set. Do not buy one.', see: 'other-ways' },
    { advice: 'To see it, take the trim off as for fitting, steps 1 to 4.', see: 'fitting' },
    { advice: 'Tell what you find: it helps the next owner.', see: 'tell' },
  ],
  drawings: [seatDrawing, receiverDrawing],
}

export const checkFirst: GuideSection = {
  id: 'check-first',
  title: 'What to check before you buy',
  passages: [],
  points: [
    {
      title: 'Is there a door?',
      passages: [{ advice: 'Without the ROM’s door no set will help.', see: 'door' }],
    },
    {
      title: 'Are keys and ROM both in it?',
      passages: [
        {
          claim:
            'The ROM cannot be programmed. It answers only to the keys that it was sold with, so keys alone ' +
            'are of no use.',
          sources: [romThread.id],
        },
      ],
    },
    {
      title: 'Is it this part number?',
      passages: [
        {
          claim: '1 key is 89705-50943, 2 keys are 89705-50944, 3 keys are 89705-50945.',
          sources: [romThread.id],
        },
        {
          claim: 'The universal master key 89742-24070 is another product: one key, without a ROM.',
          sources: [keyThread.id],
        },
        { advice: 'If that number is read out to you, its price says nothing here and is not counted.' },
      ],
    },
    {
      title: 'Will the dealer find your key code?',
      passages: [
        {
          claim: 'One dealer’s database had no key code for the VIN of a 1998 SC 400. Ask before you order.',
          sources: [bodyshopThread.id],
        },
      ],
    },
    {
      title: 'Can it still be had?',
      passages: [
        {
          claim:
            'Hearsay of 2011: one owner was told that the 3-key set is discontinued. A month later another ' +
            'lists its number without saying so.',
          sources: [romThread.id],
        },
        { advice: 'What owners have reported since stands with the prices, on each set’s page.' },
      ],
    },
  ],
}

const notSaid = { text: 'Cost: not said.', sources: [] }

export const otherWays: GuideSection = {
  id: 'other-ways',
  listsOtherWays: true,
  title: 'If it is gone: other ways, and what they cost',
  passages: [],
  points: [
    {
      title: 'Repair the key you have',
      cost: notSaid,
      sure: 'one owner of a 1992, in 2011.',
      passages: [
        {
          claim: 'Where the antenna’s solder joint has cracked, it can be soldered.',
          sources: [romThread.id],
        },
      ],
    },
    {
      title: 'A used set of keys with its ROM',
      cost: notSaid,
      sure: 'the same thing second-hand; nobody says how often one turns up.',
      passages: [
        { claim: 'Owners sell them to one another.', sources: [chipThread.id] },
        {
          claim: 'See that the ROM comes with them: it answers only to its own keys.',
          sources: [romThread.id],
        },
        { advice: 'A private price is no dealer’s, and is not in the figures here.' },
      ],
    },
    {
      title: 'The later receiver with universal keys',
      cost: {
        text: 'About $105 for a key, in December 2023. For the receiver: not said.',
        sources: [keyThread.id],
      },
      sure: 'one owner’s account of several models, in 2023.',
      passages: [
        {
          claim:
            'One source says that the receiver of 1994 to 1996 can be put into earlier cars, and then works ' +
            'with the universal master key 89742-24070.',
          sources: [keyThread.id],
        },
        { advice: 'It is one source’s word, which names a catch that we could not read on: read it there.' },
      ],
    },
    {
      title: 'No remote at all',
      cost: { text: 'Nothing.', sources: [] },
      sure: 'said of a 1991 LS 400; of the SC nobody says otherwise.',
      passages: [
        {
          claim:
            'The key itself still opens and starts the car, and the switch at the door locks it. Said of a 1991 LS 400.',
          sources: [switchThread.id],
        },
      ],
    },
    {
      title: 'A master key by VIN',
      cost: notSaid,
      sure: 'one owner of a 1995; whether that car has a ROM is not said.',
      passages: [{ claim: 'A dealer made one for the owner of a 1995.', sources: [chipThread.id] }],
    },
    {
      title: 'What is not known',
      passages: [
        {
          advice:
            'From these sources, whether a set can still be ordered, under its own number or another (what owners report ' +
            'of that stands with the prices); what a used set costs; and whether the later receiver has been put into an ' +
            'SC. If you find out, report it.',
        },
      ],
    },
  ],
}

export const proof: GuideSection = {
  id: 'proof',
  title: 'What dealers ask as proof',
  passages: [
    {
      claim:
        'Expect to prove that the car is yours. In 2011 one dealer wanted the registration and the driver’s ' +
        'licence before ordering. Another wanted only the VIN, had the keys cut and sent them.',
      sources: [romThread.id],
    },
    {
      claim:
        'Call several dealers, and ask whether they ship: two calls for the same 2-key set brought $475 and $280.',
      sources: [romThread.id],
    },
    { advice: 'Have at hand:' },
  ],
  listsProofs: true,
}
