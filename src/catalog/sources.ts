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

export const deadKeysThread: GuideSource = {
  id: 'dead-keys-thread',
  title: 'ClubLexus, “How many people have non working factory keyless entry?”, November 2006',
  url: 'https://www.clublexus.com/forums/2248504-post86.html',
  about: 'Owners about dead keyless entry, with a test by radio; the models are not named.',
}

export const looseRomTopic: GuideSource = {
  id: 'loose-rom-topic',
  title: 'Lexus Owners Club, “Remote Keyless Locking System Not Working Anymore”',
  url: 'https://us.lexusownersclub.com/forums/topic/58810-remote-keyless-locking-system-not-working-anymore',
  about: 'The owner of a 1990 LS 400 about a ROM that had worked loose.',
}

export const looseRomThread: GuideSource = {
  id: 'loose-rom-thread',
  title: 'ClubLexus, LS 1st and 2nd Gen, “Remote unlock”',
  url: 'https://www.clublexus.com/forums/ls-1st-and-2nd-gen-1990-2000/534896-remote-unlock.html',
  about: 'The same owner about the same ROM.',
}

export const switchThread: GuideSource = {
  id: 'switch-thread',
  title: 'ClubLexus, LS 1st and 2nd Gen, “Keyless entry issue (1991)”, July 2017',
  url: 'https://www.clublexus.com/forums/showthread.php?t=863318',
  about: 'Owners of LS 400 cars: the receiver has a switch, and the car does without a remote.',
}

export const technicians: GuideSource = {
  id: 'technicians',
  title: 'iATN, “Lexus Remote Keyless Entry Whodunnit”, November 2016',
  url: 'http://www.iatn.net/forums/13/59450/lexus-remote-keyless-entry-whodunnit',
  about: 'Technicians about the key of a 1995 SC 400, and about the kinds of keys that there were.',
}

export const laterKeysThread: GuideSource = {
  id: 'later-keys-thread',
  title: 'ClubLexus, SC 1st Gen, “’98+ key and/or remote programming”, July 2016',
  url: 'https://www.clublexus.com/forums/sc-1st-gen-1992-2000/829790-98-key-and-or-remote-programming.html',
  about: 'Owners about the keys of 1998 and later, whose remote is programmed to the car.',
}

export const bodyshopThread: GuideSource = {
  id: 'bodyshop-thread',
  title: 'ClubLexus, SC 1st Gen, “Bodyshop broke my ONLY master key”',
  url: 'https://clublexus.com/forums/sc-1st-gen-1992-2000/262099-bodyshop-broke-my-only-master-key-how.html',
  about: 'The owner of a 1998 SC 400 about a key code that the dealer could not find.',
}
