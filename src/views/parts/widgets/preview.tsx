import type { WidgetParts } from '../../../domain/widgets/widget-parts.ts'

const GROUNDS = [
  { ground: 'light', caption: 'On a light page' },
  { ground: 'dark', caption: 'On a dark page' },
] as const

/**
 * The picture on both grounds, whole. Where it is wider than the screen it is made smaller, until a tap or a key
 * gives its ground the focus: then it has its true size, and the ground scrolls.
 */
export function Preview({ parts: { picture, alt } }: { readonly parts: WidgetParts }) {
  const { path, width, height } = picture
  return (
    <section class="builder-preview" aria-labelledby="preview">
      <h2 id="preview">How it looks</h2>
      {GROUNDS.map(({ ground, caption }) => (
        <figure class={`ground ground-${ground}`} tabindex={0}>
          <figcaption>{caption}</figcaption>
          <img src={path} width={width} height={height} alt={alt} data-picture />
        </figure>
      ))}
    </section>
  )
}
