import { fieldId } from './form-state.ts'

interface Props {
  readonly errors: readonly { readonly field: string; readonly message: string }[]
}

/** All errors of the form, each leading to its field. */
export function ErrorSummary({ errors }: Props) {
  if (errors.length === 0) return null
  return (
    <div class="summary" id="error-summary" tabindex={-1}>
      <div role="alert">
        <h2>There is a problem</h2>
        <ul>
          {errors.map(({ field, message }) => (
            <li>
              <a href={`#${fieldId(field)}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
