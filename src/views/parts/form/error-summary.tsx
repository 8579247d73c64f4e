import type { FormError } from '../../../input/submit-form.ts'
import { fieldId } from './form-state.ts'

/** All errors of the form, each leading to its field. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
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
