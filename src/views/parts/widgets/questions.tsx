import {
  ALL_SETS,
  WIDGET_PIXELS,
  WIDGET_SIZES,
  WIDGET_THEMES,
  type WidgetTheme,
} from '../../../domain/widgets/widget-address.ts'
import { widgetForums, widgetSets } from '../../../domain/widgets/widget-choices.ts'
import type { WidgetChoice } from '../../../domain/widgets/widget-parts.ts'
import { WIDGETS_PATH } from '../../links.ts'
import type { Site } from '../../models.ts'
import { RegionOptions } from '../places/region-options.tsx'
import { capital } from '../text/text.ts'
import { type RadioChoice, Radios } from './radios.tsx'

interface Props {
  readonly site: Site
  readonly choice: WidgetChoice
}

const SIZE_CHOICES: readonly RadioChoice[] = WIDGET_SIZES.map((size) => ({
  value: size,
  text: capital(size),
  detail: WIDGET_PIXELS[size].join(' x '),
}))

const THEME_DETAILS: Readonly<Record<WidgetTheme, string>> = {
  light: 'for pale pages',
  dark: 'for dark pages',
  optitron: 'like glowing dials',
}

const THEME_CHOICES: readonly RadioChoice[] = WIDGET_THEMES.map((theme) => ({
  value: theme,
  text: capital(theme),
  detail: THEME_DETAILS[theme],
}))

const forumChoices = ({ catalog }: Site): readonly RadioChoice[] =>
  widgetForums(catalog).map((forum) => ({ value: forum.forum, text: forum.name, chosen: forum }))

const setChoices = ({ catalog }: Site): readonly RadioChoice[] =>
  widgetSets(catalog).map((set) => ({
    value: set.short,
    text: set.short === ALL_SETS ? 'All sets' : set.name.replace(` ${catalog.words.part}`, ''),
    chosen: set,
  }))

function RegionQuestion({ site, choice }: Props) {
  return (
    <div class="field" data-field="region">
      <label for="widget-region">Prices from where?</label>
      <select id="widget-region" name="region">
        <RegionOptions
          site={site}
          selected={choice.place.code}
          whole={(country) => `All of ${country.inText}`}
        />
      </select>
    </div>
  )
}

/** Five answers that make a widget; without script they are sent as an address. */
export function WidgetQuestions({ site, choice }: Props) {
  return (
    <form
      id="widget"
      class="builder-questions"
      method="get"
      action={WIDGETS_PATH}
      data-origin={site.origin}
      data-site-name={site.catalog.siteName}
      data-home={site.places.countries[0]?.code}
    >
      <Radios name="forum" label="Which forum?" selected={choice.forum.forum} choices={forumChoices(site)} />
      <RegionQuestion site={site} choice={choice} />
      <Radios name="set" label="Which set?" selected={choice.set.short} choices={setChoices(site)} />
      <Radios name="size" label="How large?" selected={choice.size} choices={SIZE_CHOICES} />
      <Radios name="theme" label="Which look?" selected={choice.theme} choices={THEME_CHOICES} />
      <div class="send">
        <button type="submit" class="button" data-without-script>
          Show the code
        </button>
      </div>
    </form>
  )
}
