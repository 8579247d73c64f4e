/**
 * Whatever leaves no mark: format characters, what a font may ignore, code points that are no characters,
 * and the one Braille pattern without a dot, which no property of Unicode names.
 */
const INVISIBLE = String.raw`[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]`

/** What must stay together to be one picture: an emoji as it should be written, and the joiner of any other. */
const EMOJI = String.raw`\p{RGI_Emoji}|(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?)\u200D(?=\p{Extended_Pictographic})`

const SEEN_OR_NOT = new RegExp(`(${EMOJI})|${INVISIBLE}`, 'gv')

/**
 * A text without the characters that nobody sees; those that make one picture of several stay.
 *
 * @example
 * withoutInvisible('\u200B$390\u200E') // => '$390'
 * withoutInvisible('\u3164\u2800') // => ''
 */
export const withoutInvisible = (text: string): string =>
  text.replace(SEEN_OR_NOT, (_found, emoji?: string) => emoji ?? '')
