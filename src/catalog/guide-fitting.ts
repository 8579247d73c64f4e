import type { GuideSection } from '../domain/part/guide.ts'
import { romThread } from './sources.ts'

export const fitting: GuideSection = {
  id: 'fitting',
  title: 'Fitting the ROM yourself',
  passages: [
    {
      claim:
        'This is how one owner did it on a 1992 SC 400, saving the $130 or more that fitting was offered for in 2011.',
      sources: [romThread.id],
    },
    {
      advice:
        'It is an owner’s account, not a workshop manual. The steps call for screwdrivers, a 10 mm socket and pliers.',
    },
  ],
  stages: [
    {
      title: 'Get to the receiver',
      sources: [romThread.id],
      steps: [
        { text: 'Lift out the rear seat cushion: pull it up at its front, near the middle.' },
        {
          text:
            'Take out the plastic screw at the bottom of the interior trim, and the screws of the ' +
            'seat-belt track.',
        },
        { text: 'Loosen the strip along the door frame.' },
        { text: 'Ease the quarter panel trim up and away. The receiver is behind it.' },
      ],
    },
    {
      title: 'Change the ROM',
      sources: [romThread.id],
      steps: [
        {
          text: 'Undo the two 10 mm bolts that hold the receiver. Unplug its harness and its antenna cable.',
        },
        { text: 'Undo the one screw of the small metal door, and open it.' },
        { text: 'Draw the old ROM out with pliers, gently.' },
        {
          text: 'Push the new ROM in, slowly and evenly, until it snaps home.',
          careful: 'It stops half-way first. The chip can break: steady pressure, no jerk.',
        },
      ],
    },
    {
      title: 'Put it back',
      sources: [romThread.id],
      steps: [
        { text: 'Close the door. Plug harness and antenna cable in again, and bolt the receiver on.' },
        { text: 'Refit the trim and the seat in the reverse order.' },
        { text: 'Try the remote.' },
      ],
    },
  ],
}
