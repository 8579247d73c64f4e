import type { WidgetParts } from '../../../domain/widgets/widget-parts.ts'

const GROUNDS = [
  { ground: 'light', caption: 'On a light page' },
  { ground: 'dark', caption: 'On a dark page' },
] as const

/**
 * The picture at its true size, on both grounds. Where it is wider than the screen its ground scrolls, by keys
 * too: only what can have the focus does.
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
