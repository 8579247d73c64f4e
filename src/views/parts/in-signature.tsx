import { FORUMS } from '../../domain/forums.ts'
import { widgetsPath } from '../links.ts'

interface Props {
  readonly region: string
  /** A set's short name. */
  readonly set: string | undefined
}

/** The way from prices to a picture of them. */
export const InSignature = ({ region, set }: Props) => (
  <p class="in-signature">
    <a href={widgetsPath({ region, ...(set ? { set } : {}) })}>Put this in your signature</a>
    {`: a picture with these prices, which stays current, for ${FORUMS[0].name} and other forums.`}
  </p>
)
