import type { Drawing } from '../domain/part/guide.ts'

/** The right side of the car, drawn by ourselves to its main measures. */
export const seatDrawing: Drawing = {
  id: 'where',
  title: 'Where the receiver sits',
  description:
    'The coupe from its right, the passenger’s side, with its nose to the right. Behind the door is the small ' +
    'quarter window. Under it the interior trim is hatched, and behind that trim the receiver is marked.',
  width: 400,
  height: 212,
  shapes: [
    { look: 'fine', path: 'M4 172H396' },
    {
      look: 'body',
      path:
        'M22 141C18 130 18 115 24 107C28 99 40 96 58 94C78 91 92 89 104 84C122 75 140 66 164 64' +
        'C192 62 214 67 232 78C242 84 252 92 262 96C300 99 340 106 362 116C374 121 381 129 381 139' +
        'C381 146 378 150 372 151L339 152A28 28 0 0 0 283 152L139 152A28 28 0 0 0 83 152L34 151' +
        'C26 150 23 146 22 141Z',
    },
    {
      look: 'hatched',
      path: 'M119 97L164 98L162 146L142 146C142 134 135 125 124 121C118 113 117 105 119 97Z',
    },
    { look: 'glass', path: 'M123 89C133 79 147 73 166 72L163 94L127 93C121 93 120 91.5 123 89Z' },
    { look: 'glass', path: 'M172 71.5C194 70 212 74 226 82C234 87 241 92 246 96L169 94.5Z' },
    { look: 'fine', path: 'M168 95L166 132C166 142 170 146 176 146L245 146C253 146 256 140 255 132L251 97' },
    { look: 'line', path: 'M176 108H190' },
    { look: 'fine', path: 'M352 113C360 116 368 119 374 123L360 121ZM20 117L34 114L34 122L20 126' },
    { look: 'fine', path: 'M262 96C276 103 320 109 366 118' },
    { look: 'body', circle: [111, 148, 24] },
    { look: 'fine', circle: [111, 148, 14] },
    { look: 'body', circle: [311, 148, 24] },
    { look: 'fine', circle: [311, 148, 14] },
    { look: 'marked', path: 'M131 103H157V116H131Z' },
  ],
  callouts: [
    { name: 'Quarter window', at: [92, 40], to: [142, 84] },
    { name: 'Interior trim below it: this comes off', at: [196, 194], to: [152, 138] },
    { name: 'Receiver, behind the trim', at: [216, 122], to: [157, 110] },
  ],
}

/** What to look for on the receiver. */
export const receiverDrawing: Drawing = {
  id: 'receiver',
  title: 'The door on the receiver, a sketch',
  description:
    'A flat box with a bolt on either side. On its face is the small metal door with one screw. An arrow leads ' +
    'from a chip, the ROM, to its slot behind the door. Below hang the harness and the antenna cable. ' +
    'The real part may look different.',
  width: 400,
  height: 212,
  shapes: [
    { look: 'body', path: 'M64 86H92V130H64ZM288 86H316V130H288Z' },
    { look: 'solid', path: 'M78 100L85 104V112L78 116L71 112V104ZM302 100L309 104V112L302 116L295 112V104Z' },
    { look: 'line', path: 'M118 160V182H162V160' },
    { look: 'fine', path: 'M126 182V204M133 182V204M140 182V204M147 182V204M154 182V204' },
    { look: 'line', path: 'M252 160V174H264V160M258 174C258 196 288 198 330 196H396' },
    { look: 'body', path: 'M96 56H284Q290 56 290 62V154Q290 160 284 160H96Q90 160 90 154V62Q90 56 96 56Z' },
    { look: 'fine', path: 'M106 74H166M106 84H166M106 94H150' },
    { look: 'marked', path: 'M184 74H274V142H184Z' },
    { look: 'hidden', path: 'M206 84H248V128H206Z' },
    { look: 'body', circle: [262, 108, 7] },
    { look: 'line', path: 'M257.5 111L266.5 105' },
    { look: 'solid', path: 'M206 8H248V32H206Z' },
    { look: 'line', path: 'M211 32V38M219 32V38M227 32V38M235 32V38M243 32V38' },
    { look: 'arrow', path: 'M227 43V78M221 71L227 79L233 71' },
  ],
  callouts: [
    { name: 'Receiver', at: [40, 34], to: [98, 66] },
    { name: 'The ROM’s door, with one screw', at: [356, 62], to: [274, 86] },
    { name: 'The ROM, in its slot behind the door', at: [308, 20], to: [248, 20] },
    { name: 'Two 10 mm bolts', at: [28, 162], to: [71, 112] },
    { name: 'Harness', at: [76, 196], to: [118, 174] },
    { name: 'Antenna cable', at: [356, 152], to: [316, 197] },
  ],
}
