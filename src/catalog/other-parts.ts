import type { OtherParts } from '../domain/part/other-parts.ts'

const CARS: Readonly<Record<string, string>> = {
  CT: '200h',
  ES: '250 300 330 350',
  GS: '300 350 400 430 450h 460',
  GX: '460 470',
  LS: '400 430 460 600h',
  LX: '450 470 570',
  RX: '300 330 350 400h 450h',
  // The second SC has another kind of key; SC 300 and SC 400 are this car.
  SC: '430',
}

/** "IS 300" is also what a price is, so of this car only what cannot be one. */
const SPOKEN_OTHERWISE = ['IS200', 'IS250', 'IS300', 'IS350', 'Lexus IS 250', 'Lexus IS 300', 'Lexus IS 350']

export const otherParts: OtherParts = {
  // Toyota's: five digits, then five digits or letters, sometimes two more for the colour. Without a hyphen only
  // digits: "98000miles" is none,
  // and neither is "90000-95000".
  numbers:
    /(?<![\p{L}\p{N}$.,])(?!\d\d000\s?\p{Pd}\s?\d\d[05]00)\d{5}(?:\s?\p{Pd}\s?(?=[A-Z]{0,4}\d)[\dA-Z]{5}(?:\p{Pd}[\dA-Z]{2})?| ?\d{5})(?![\p{L}\p{N}])/giu,
  hyphensAfter: [5, 10],
  example: '12345-67890',
  cars: [
    ...Object.entries(CARS).flatMap(([letters, numbers]) =>
      numbers.split(' ').map((number) => `${letters} ${number}`),
    ),
    ...SPOKEN_OTHERWISE,
  ],
}
