/** What people name when they talk of another part than this one. */
export interface OtherParts {
  /**
   * The maker's way to write a part number, with a sign or space where it has one, and all in one. Global, so
   * that a text's numbers can be gone through.
   */
  readonly numbers: RegExp
  /** Behind how many of its letters and digits a part number has a hyphen, written in full. */
  readonly hyphensAfter: readonly number[]
  /** Shows how a part number is written, and is none. */
  readonly example: string
  /**
   * Cars that this part is not of, as people write them. A space may be left out or be a hyphen: "GS 300" is
   * also "GS300". Capitals are part of a name, because small letters may be a word: "is 300".
   */
  readonly cars: readonly string[]
}
