import type { Child } from 'hono/jsx'
import { fairText } from '../../../domain/advice/prices-text.ts'
import type { CallQuestion } from '../../../domain/part/call-sheet.ts'
import type { CountryRules } from '../../../domain/part/catalog.ts'
import { callPath, submitPath } from '../../links.ts'
import type { CallPageModel, Site } from '../../models.ts'
import { adviceFor } from '../advice/advice-for.ts'
import { abroadText } from '../figures/abroad.ts'
import { TextField } from '../form/field.tsx'
import { type FormState, fieldId, typedIn } from '../form/form-state.ts'
import { NoNetwork, NotSentYet } from '../form/not-sent-yet.tsx'
import { RegionOptions } from '../places/region-options.tsx'
import { ANSWERS } from './answers.tsx'
import { Paper, type PaperField } from './paper.tsx'

interface Props {
  readonly site: Site
  readonly model: CallPageModel
}

interface FieldProps {
  readonly site: Site
  readonly state: FormState
}

/** Room on paper for two dealers more than the form has fields for. */
function MorePaper({ fields }: { fields: readonly PaperField[] }) {
  return (
    <>
      <Paper fields={fields} />
      <Paper fields={fields} />
    </>
  )
}

/** What to ask, and where its answer goes. */
function Row({ asked, fields, children }: { asked: Child; fields: readonly PaperField[]; children: Child }) {
  return (
    <>
      <div class="call-asked">{asked}</div>
      <div class="call-answer">{children}</div>
      <MorePaper fields={fields} />
    </>
  )
}

function Region({ site, state }: FieldProps) {
  return (
    <div class="field call-region" data-field="region">
      <label for={fieldId('region')}>Where is the dealer?</label>
      <select id={fieldId('region')} name="region">
        <RegionOptions
          site={site}
          selected={typedIn(state, 'region')}
          whole={(country) => `${country.name}, ${country.regionWord} not known`}
        />
      </select>
    </div>
  )
}

const PHONE: PaperField = { label: 'Phone, day' }

function Who({ site, state, regionWord }: FieldProps & Pick<CountryRules, 'regionWord'>) {
  const fields = [{ label: 'Dealer' }, { label: `City, ${regionWord}` }, PHONE]
  return (
    <div class="call-row call-who">
      <Row asked={<p class="call-say">Whom are you calling?</p>} fields={fields}>
        <TextField state={state} name="dealer" label="Dealer" />
        <TextField state={state} name="city" label="City" />
        <Region site={site} state={state} />
        <Paper fields={[PHONE]} />
      </Row>
    </div>
  )
}

interface QuestionProps extends FieldProps {
  readonly question: CallQuestion
  readonly known: string
}

function Question({ site, state, question, known }: QuestionProps) {
  const { Fields, paper, extra = [] } = ANSWERS[question.topic]
  const byHand = Fields ? extra : paper(site)
  const asked = (
    <>
      <p class="call-say">{`“${question.ask}”`}</p>
      <p class="hint">{question.hint}</p>
    </>
  )
  return (
    <li class="call-row">
      <Row asked={asked} fields={paper(site)}>
        {Fields && <Fields site={site} state={state} known={known} />}
        {byHand.length > 0 && <Paper fields={byHand} />}
      </Row>
    </li>
  )
}

function Note({ state }: Pick<FieldProps, 'state'>) {
  return (
    <div class="call-row call-note">
      <Row asked={<p class="call-say">Anything else?</p>} fields={[]}>
        <div class="field" data-field="note">
          <label for={fieldId('note')}>Note</label>
          <p class="hint" id="hint-note">
            What has no box above, such as another number, a deposit, when it would be here. Everybody can
            read it: no names of people, no phone numbers.
          </p>
          <textarea id={fieldId('note')} name="note" rows={2} aria-describedby="hint-note">
            {typedIn(state, 'note')}
          </textarea>
        </div>
      </Row>
    </div>
  )
}

/** Its button stands beside that of the report; it keeps nothing but set and place. */
const NEXT_DEALER = 'next-dealer'

/** The questions with room for the answers, which go straight into the form of the report. */
export function CallQuestions({ site, model }: Props) {
  const { set, place, country } = model.figures
  const state: FormState = { values: { region: [place.code], ...model.values }, errors: [] }
  const { fair, prices } = adviceFor(model.figures, site)
  const abroad = model.comparison?.counted ? abroadText(model.comparison, site) : null
  const known = fair ? `Fair: ${fairText(fair, country.currency)}` : (abroad ?? prices)
  return (
    <>
      <form
        class="call-form"
        id="ask"
        method="get"
        action={submitPath()}
        aria-labelledby="questions"
        data-unsent=""
      >
        <h2 id="questions">Ask, and note what they say</h2>
        <input type="hidden" name="set" value={set.name} data-kept="" />
        <NotSentYet />
        <Who site={site} state={state} regionWord={country.regionWord} />
        <ol class="call-questions">
          {site.catalog.callQuestions.map((question) => (
            <Question site={site} state={state} question={question} known={known} />
          ))}
        </ol>
        <Note state={state} />
        <NoNetwork />
        <div class="send">
          <button type="submit" class="button">
            Report these answers
          </button>
          <button type="submit" class="button-quiet" form={NEXT_DEALER}>
            Next dealer
          </button>
          <p class="licence">
            The report opens with all of it filled in. Nothing is stored before you press the button there.
          </p>
        </div>
      </form>
      <form
        id={NEXT_DEALER}
        method="get"
        action={callPath(place.code, set.name)}
        data-region={place.code}
        hidden
      />
    </>
  )
}
