import type { Forum } from '../part/forum.ts'
import { placePathFrom } from '../places/place-path.ts'
import { embedPath, embedPixels } from './embed-address.ts'
import { WIDGET_PIXELS, type WidgetAddress, widgetPath } from './widget-address.ts'

/** Which widget somebody wants, and where it is to go. */
export interface WidgetChoice extends Pick<WidgetAddress, 'size' | 'theme'> {
  readonly forum: Forum
  readonly place: WidgetPlace
  readonly set: WidgetSet
}

export interface WidgetPlace {
  /** `US-OK`, or a country's code. */
  readonly code: string
  /** Inside a sentence: "Oklahoma", "the United States". */
  readonly name: string
}

/** A set, or all of them. */
export interface WidgetSet {
  /** Its short name, or `all`. */
  readonly short: string
  /** "2-key ROM set", "ROM set". */
  readonly name: string
  /** How many sets it is. */
  readonly sets: number
}

/** The site that a widget comes from. */
export interface WidgetSite {
  /** `https://fairkey.example` */
  readonly origin: string
  readonly siteName: string
  /** The code of the country whose page is the home page. */
  readonly home: string
}

export interface WidgetPart {
  readonly path: string
  readonly url: string
  /** In pixels of the page that shows it. */
  readonly width: number
  readonly height: number
}

/** What all code for a widget is made of. */
export interface WidgetParts {
  readonly picture: WidgetPart
  /** The picture for code that says how large it is shown: where it can, it has twice the pixels. */
  readonly sharp: { readonly url: string; readonly isDouble: boolean }
  readonly frame: WidgetPart
  /** The address of the page that it leads to. */
  readonly page: string
  /** What it is, for whoever does not see it. */
  readonly alt: string
}

/**
 * The addresses, measures and words of a widget.
 *
 * @example
 * widgetParts(twoKeysInOklahoma, site).picture.url // => 'https://fairkey.example/w/us-ok/2.gif'
 */
export function widgetParts(choice: WidgetChoice, { origin, siteName, home }: WidgetSite): WidgetParts {
  const { place, set, size, theme, forum } = choice
  const { format, isDouble } = forum
  const address = { place: place.code, set: set.short, size, theme, format }
  const path = widgetPath(address)
  const sharpPath = isDouble ? widgetPath({ ...address, isDouble }) : path
  const framePath = embedPath(place.code, set.short)
  const [width, height] = WIDGET_PIXELS[size]
  const [frameWidth, frameHeight] = embedPixels(set.sets)
  return {
    picture: { path, url: `${origin}${path}`, width, height },
    sharp: { url: `${origin}${sharpPath}`, isDouble: isDouble === true },
    frame: { path: framePath, url: `${origin}${framePath}`, width: frameWidth, height: frameHeight },
    page: `${origin}${placePathFrom(place.code, home)}`,
    alt: `${set.name} prices in ${place.name}, from ${siteName}`,
  }
}
