import type { Callout, Drawing, DrawnShape } from '../../../domain/part/guide.ts'

const RADIUS = 13

/** From the rim of a callout's number to the point that it names. */
function leader({ at, to }: Callout): string {
  const [dx, dy] = [to[0] - at[0], to[1] - at[1]]
  const share = RADIUS / Math.hypot(dx, dy)
  return `M${(at[0] + dx * share).toFixed(1)} ${(at[1] + dy * share).toFixed(1)}L${to[0]} ${to[1]}`
}

function Drawn({ shape, hatch }: { shape: DrawnShape; hatch: string }) {
  const look = `drawing-${shape.look}`
  const fill = shape.look === 'hatched' ? `url(#${hatch})` : undefined
  if ('path' in shape) return <path class={look} fill={fill} d={shape.path} />
  const [cx, cy, r] = shape.circle
  return <circle class={look} fill={fill} cx={cx} cy={cy} r={r} />
}

function Marker({ callout, number }: { callout: Callout; number: number }) {
  const [x, y] = callout.at
  return (
    <g class="callout">
      <path d={leader(callout)} />
      <circle class="callout-point" cx={callout.to[0]} cy={callout.to[1]} r="2.5" />
      <circle class="callout-disc" cx={x} cy={y} r={RADIUS} />
      <text x={x} y={y + 5.5} text-anchor="middle">
        {number}
      </text>
    </g>
  )
}

/** A picture with numbered parts, and their names below it. */
export function DrawingFigure({ drawing }: { drawing: Drawing }) {
  const { id, title, description, width, height, shapes, callouts } = drawing
  const ids = { title: `${id}-name`, description: `${id}-words`, hatch: `${id}-hatch` }
  return (
    <figure class="drawing">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${ids.title} ${ids.description}`}>
        <title id={ids.title}>{title}</title>
        <desc id={ids.description}>{description}</desc>
        <defs>
          <pattern
            id={ids.hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path class="drawing-hatch" d="M0 0V6" />
          </pattern>
        </defs>
        {shapes.map((shape) => (
          <Drawn shape={shape} hatch={ids.hatch} />
        ))}
        {callouts.map((callout, index) => (
          <Marker callout={callout} number={index + 1} />
        ))}
      </svg>
      <figcaption>
        <p class="drawing-title">{title}</p>
        <ol class="callouts">
          {callouts.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ol>
      </figcaption>
    </figure>
  )
}
