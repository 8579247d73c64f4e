import type { FC } from 'hono/jsx'
import type { CallTopic } from '../../../domain/part/call-sheet.ts'
import type { Site } from '../../models.ts'
import { type Choice, Choices } from '../form/choices.tsx'
import { TextField } from '../form/field.tsx'
import type { FormState } from '../form/form-state.ts'
import { capital } from '../text/text.ts'
import type { PaperField } from './paper.tsx'

interface Props {
  readonly site: Site
  readonly state: FormState
  /** What is fair, or was asked: it stands beside the price. */
  readonly known: string
}

interface Answer {
  /** The form's fields that take the answer; without them it goes into the note. */
  readonly Fields?: FC<Props>
  /** The same, to be filled in by hand. */
  readonly paper: (site: Site) => readonly PaperField[]
  /** What a pen can add where the form has no field of its own. */
  readonly extra?: readonly PaperField[]
}

const NOT_SAID: Choice = { value: 'unknown', text: 'Not said' }
const STOCK: readonly Choice[] = [
  { value: 'quoted', text: 'They can get it' },
  { value: 'not-here', text: 'They cannot' },
  { value: 'discontinued', text: 'Discontinued, they say' },
]
const CUTTING: readonly Choice[] = [
  { value: 'included', text: 'Included' },
  { value: 'extra', text: 'Costs extra' },
]
const SHIPS: readonly Choice[] = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

const proofChoices = ({ catalog }: Site): readonly Choice[] => [
  ...catalog.proofs.map(({ proof, label }) => ({ value: proof, text: label })),
  { value: 'none', text: 'None' },
]

const WHEN: PaperField = { label: 'When, other number' }

const ticks = (choices: readonly Choice[]): PaperField => ({ ticks: choices.map(({ text }) => text) })

const YES_OR_NO: PaperField = { ticks: ['Yes', 'No'] }

const money = { prefix: '$', width: 'price', inputmode: 'decimal' } as const

/** Where the answer to each question goes: into the form of the report, under its own names. */
export const ANSWERS: Readonly<Record<CallTopic, Answer>> = {
  stock: {
    Fields: ({ state }) => <Choices state={state} name="kind" label="Can they get it?" choices={STOCK} />,
    paper: () => [ticks(STOCK), WHEN],
    extra: [WHEN],
  },
  price: {
    Fields: ({ state, known }) => (
      <>
        <p class="call-told call-screen" id="told" role="status">
          {known}
        </p>
        <TextField state={state} name="price" label="Price of the set" {...money} />
      </>
    ),
    paper: () => [{ label: '$' }],
  },
  code: { paper: () => [YES_OR_NO] },
  cutting: {
    Fields: ({ site, state }) => (
      <>
        <Choices
          state={state}
          name="cutting"
          label={capital(site.catalog.words.workOnPieces)}
          choices={[...CUTTING, NOT_SAID]}
        />
        <TextField
          state={state}
          name="cuttingPrice"
          label={`Price of ${site.catalog.words.work}, if extra`}
          {...money}
        />
      </>
    ),
    paper: () => [ticks(CUTTING), { label: '$' }],
  },
  ships: {
    Fields: ({ state }) => (
      <Choices state={state} name="ships" label="Do they ship?" choices={[...SHIPS, NOT_SAID]} />
    ),
    paper: () => [ticks(SHIPS)],
  },
  proof: {
    Fields: ({ site, state }) => (
      <Choices
        state={state}
        name="proof"
        label="Proof they ask for"
        type="checkbox"
        choices={proofChoices(site)}
      />
    ),
    paper: (site) => [ticks(proofChoices(site))],
  },
  returns: { paper: () => [YES_OR_NO, { label: 'Deposit $' }] },
  shelf: { paper: () => [YES_OR_NO] },
  fitting: {
    Fields: ({ state }) => (
      <TextField state={state} name="fittingPrice" label="Price of fitting" {...money} />
    ),
    paper: () => [{ label: '$' }],
  },
}
