import type { FitTest } from '../domain/part/guide.ts'

/** The look at the receiver that settles what the sources leave open. */
export const fitTest: FitTest = {
  title: 'Tell what you found',
  lead:
    'You have looked at your own receiver? Your answer is counted beside the sources, year by year. ' +
    'It needs no name and no account.',
  models: [
    { model: 'sc-300', name: 'SC 300' },
    { model: 'sc-400', name: 'SC 400' },
  ],
  years: [1992, 1993, 1994, 1995, 1996, 1997, 1998, 1999, 2000],
  asks: { model: 'Which model is it?', year: 'Of which model year?', found: 'Is the ROM’s door there?' },
  yes: { label: 'Seen', said: 'the door is there' },
  no: { label: 'Not there', said: 'there is no door' },
  notLooked: 'Have not looked: how to look',
  section: 'door',
  foundIt: 'found the door',
}
