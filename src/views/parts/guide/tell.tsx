import { capText } from '../../../domain/intake/cap-text.ts'
import { ofNetwork } from '../../../domain/intake/daily-caps.ts'
import { FIT_CAPS, fitOfYears } from '../../../domain/part/fit-report.ts'
import type { FitTest } from '../../../domain/part/guide.ts'
import type { FitField } from '../../../input/fit/fit-report.ts'
import { TELL, TELL_PATH } from '../../links.ts'
import type { FitNotice, GuidePageModel } from '../../models.ts'
import { ErrorSummary } from '../form/error-summary.tsx'
import { errorId, fieldId } from '../form/form-state.ts'
import { KeepNumbers } from '../text/keep-numbers.tsx'
import { foundText, saidText } from './fit-counts.tsx'

interface Props {
  readonly test: FitTest
  readonly model: GuidePageModel
}

const ANSWERS: Readonly<Record<Exclude<FitNotice['answer'], 'too-many'>, (said: string) => string>> = {
  stored: (said) => `Stored: ${said}.`,
  changed: (said) => `Stored: ${said}. It takes the place of what you said before.`,
  repeated: (said) => `You have said so before: ${said}. It counts once.`,
  'not-counted': (said) => `A moderator has taken your report off: ${said}. It is not counted.`,
}

/** What became of the visitor's report, and what the count is now. */
function Told({ test, model: { notice, fits } }: Props) {
  if (notice === null) return null
  if (notice.answer === 'too-many') {
    return (
      <p class="notice" role="alert">
        {`${capText(FIT_CAPS.placed, 'of these reports')}, nor more than ${ofNetwork(FIT_CAPS.voices)} for a model and year from one network. Try again tomorrow.`}
      </p>
    )
  }
  const { answer, report } = notice
  const [now] = fitOfYears([report.year], fits ?? [], test)
  return (
    <p class="thanks" role="status">
      <strong>Thank you.</strong>{' '}
      <KeepNumbers
        text={`${ANSWERS[answer](saidText(report, test))}${now ? ` Now ${foundText(now, test)}.` : ''}`}
      />
    </p>
  )
}

interface QuestionProps {
  readonly name: FitField
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  readonly model: GuidePageModel
}

/** One question of the form, with what is wrong with its answer. */
function Question({ name, label, choices, model: { values, errors } }: QuestionProps) {
  const error = errors.find(({ field }) => field === name)
  return (
    <fieldset
      class={error ? 'field field-wrong' : 'field'}
      {...(error ? { 'aria-describedby': errorId(name) } : {})}
    >
      <legend>{label}</legend>
      {error && (
        <p class="field-error" id={errorId(name)}>
          <span class="hidden-text">Error: </span>
          {error.message}
        </p>
      )}
      <div class="choices choices-line">
        {choices.map(({ value, text }, index) => (
          <label class="choice">
            <input
              type="radio"
              name={name}
              value={value}
              id={index === 0 ? fieldId(name) : `${fieldId(name)}-${value}`}
              checked={values[name] === value}
              {...(error ? { 'aria-invalid': 'true' as const } : {})}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** What an owner found: three taps and one to send it. Whoever has not looked is led to how to look. */
export function Tell({ test, model }: Props) {
  const { asks, yes, no } = test
  const models = test.models.map(({ model, name }) => ({ value: model, text: name }))
  const years = test.years.map((year) => ({ value: String(year), text: String(year) }))
  const findings = [
    { value: 'yes', text: yes.label },
    { value: 'no', text: no.label },
  ]
  return (
    <section class="tell" id={TELL} aria-labelledby={`${TELL}-title`}>
      <h2 id={`${TELL}-title`}>{test.title}</h2>
      <Told test={test} model={model} />
      <ErrorSummary errors={model.errors} />
      <p>{test.lead}</p>
      <form method="post" action={TELL_PATH}>
        <Question name="model" label={asks.model} choices={models} model={model} />
        <Question name="year" label={asks.year} choices={years} model={model} />
        <Question name="found" label={asks.found} choices={findings} model={model} />
        <p>
          <a href={`#${test.section}`}>{test.notLooked}</a>
        </p>
        <div class="send">
          <button type="submit" class="button">
            Send
          </button>
          <p class="licence">Sent twice it counts once; another answer of the same day replaces it.</p>
        </div>
      </form>
    </section>
  )
}
