import type { GuideSource } from '../domain/part/guide.ts'

export const romThread: GuideSource = {
  id: 'rom-thread',
  title: 'ClubLexus, SC 1st Gen, “Key Remote ROM location”, September and October 2011',
  url: 'https://www.clublexus.com/forums/sc-1st-gen-1992-2000/592100-key-remote-rom-location-print.html',
  about: 'Owners about a 1992 car: where the ROM is, what dealers asked in 2011, and how one fitted it.',
}

export const keyThread: GuideSource = {
  id: 'key-thread',
  title: 'ClubLexus, ES 1st to 4th Gen, “1992-1993 wireless key replacement information”, December 2023',
  url: 'https://clublexus.com/forums/es-1st-to-4th-gen-1990-2006/1015085-1992-1993-wireless-key-replacement-information-thread.html',
  about: 'An account of the wireless keys of several models, with the universal key that came in 1994.',
}

export const chipThread: GuideSource = {
  id: 'chip-thread',
  title: 'Lexus Owners Club, “Keyless Entry Chip”',
  url: 'https://us.lexusownersclub.com/forums/topic/19358-keyless-entry-chip/',
  about: 'Owners about used sets with their ROM, and about a key that a dealer made for a 1995 car.',
}
