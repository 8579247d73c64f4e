import type { Context as HonoContext } from 'hono'
import { type DoubtedPrice, wholeSetText } from '../../../domain/intake/did-you-mean.ts'
import { type Catalog, findSet } from '../../../domain/part/catalog.ts'
import type { FormError, FormValues } from '../../../input/submit-form.ts'
import type { DidYouMeanPageModel } from '../../../views/models.ts'
import { DidYouMeanPage } from '../../../views/pages/report/did-you-mean-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'

type Form = Pick<DidYouMeanPageModel, 'method' | 'action' | 'section'> & {
  readonly values: FormValues
  /** What else the form sends. */
  readonly more?: Readonly<Record<string, string>>
}

/** The page that asks a price again; the form is sent anew with the answer. */
export function didYouMeanPage(
  c: HonoContext<Env>,
  context: Context,
  doubted: DoubtedPrice,
  { values, more = {}, ...form }: Form,
  turnstileKey: string | null = null,
) {
  const typed = Object.entries(values).flatMap(([name, sent]) => sent.map((value) => [name, value] as const))
  const model = { ...form, doubted, turnstileKey, fields: [...Object.entries(more), ...typed] }
  return <DidYouMeanPage site={siteOf(c, context)} model={model} />
}

/** What is asked for where the price was one piece's. */
export function wholeSetAsked(
  { set: [name] = [] }: FormValues,
  catalog: Pick<Catalog, 'sets' | 'words'>,
): readonly FormError[] {
  const set = findSet(catalog, name)
  const what = set ? wholeSetText(set, catalog.words) : 'the whole set'
  return [{ field: 'price', message: `Enter the price for ${what}.` }]
}
