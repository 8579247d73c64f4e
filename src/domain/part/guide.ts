/** What an owner needs to know about the part: does it fit, what else is there, how is it fitted. */
export interface Guide {
  /** Both answer the question before the page is opened. */
  readonly title: string
  readonly description: string
  readonly heading: string
  readonly lead: string
  /** What the sources say of each car, in the order of the years. */
  readonly fit: readonly FitClaim[]
  /** What owners are asked to look for, and to tell. */
  readonly fitTest: FitTest
  readonly sections: readonly GuideSection[]
  /** Where it was read; a claim's number is its source's place in this list. */
  readonly sources: readonly GuideSource[]
}

/** How sure the sources are that the part fits. */
export type FitVerdict = 'yes' | 'likely' | 'disputed' | 'no' | 'no-source'

/** What is known of some cars. */
export interface FitClaim {
  /** Its place on the page: `/guide#1994-95`. */
  readonly id: string
  /** Which cars: "1994-95", "Elsewhere". */
  readonly cars: string
  /** Those of the test's years that it is about. */
  readonly years: readonly number[]
  readonly verdict: FitVerdict
  /** One sentence that begins with the verdict and answers alone. */
  readonly answer: string
  /** Empty only where no source is known. */
  readonly sources: readonly string[]
  readonly more: readonly Passage[]
}

/** A look at one's own that says whether the part fits: what is reported of it stands beside the sources. */
export interface FitTest {
  /** The heading of the form, and what leads to it. */
  readonly title: string
  /** What is asked for and why. */
  readonly lead: string
  readonly models: readonly FitModel[]
  readonly years: readonly number[]
  readonly asks: { readonly model: string; readonly year: string; readonly found: string }
  readonly yes: FitFinding
  readonly no: FitFinding
  /** For whoever has not looked: nothing to send. */
  readonly notLooked: string
  /** The section that shows how to look; the form stands behind it. */
  readonly section: string
  /** What so many reports did: "found the door". */
  readonly foundIt: string
}

export interface FitModel {
  /** Its name in addresses and the API: "b". */
  readonly model: string
  /** Its name for people: "Model B". */
  readonly name: string
}

/** One of the two answers. */
export interface FitFinding {
  readonly label: string
  /** The same behind the model and year: "the door is there". */
  readonly said: string
}

export type Passage = Claim | Suggestion

/** What somebody else says, in our words, and who. */
export interface Claim {
  readonly claim: string
  readonly sources: readonly [string, ...string[]]
}

/** What follows from it: no fact of its own. */
export interface Suggestion {
  readonly advice: string
  /** The section that says more. */
  readonly see?: string
}

export interface GuideSection {
  readonly id: string
  readonly title: string
  readonly passages: readonly Passage[]
  readonly drawings?: readonly Drawing[]
  readonly points?: readonly Point[]
  readonly stages?: readonly Stage[]
  /** Lists what the catalogue knows to be asked for as proof. */
  readonly listsProofs?: true
  /** What to do if the part cannot be had any more. */
  readonly listsOtherWays?: true
}

/** One of several things to look at or to choose from. */
export interface Point {
  readonly title: string
  /** What it costs; without a source it can only say that nobody tells. */
  readonly cost?: { readonly text: string; readonly sources: readonly string[] }
  /** How sure it is that it works: who says so, and of what. */
  readonly sure?: string
  readonly passages: readonly Passage[]
}

/** Some steps that belong together; all stages are numbered through. */
export interface Stage {
  readonly title: string
  readonly sources: readonly [string, ...string[]]
  readonly steps: readonly Step[]
}

export interface Step {
  readonly text: string
  /** What goes wrong here. */
  readonly careful?: string
}

export interface GuideSource {
  readonly id: string
  readonly title: string
  readonly url: string
  /** What it is, and what it can be taken for. */
  readonly about: string
}

/** A picture as data, in units of its own. */
export interface Drawing {
  readonly id: string
  readonly title: string
  /** The whole picture in words. */
  readonly description: string
  readonly width: number
  readonly height: number
  /** From back to front. */
  readonly shapes: readonly DrawnShape[]
  /** Numbered in the picture, named below it. */
  readonly callouts: readonly Callout[]
}

/** How a shape is drawn: the stylesheet says what that looks like. */
export type ShapeLook =
  | 'body'
  | 'glass'
  | 'line'
  | 'fine'
  | 'hidden'
  | 'hatched'
  | 'solid'
  | 'marked'
  | 'arrow'

export type DrawnShape =
  | { readonly look: ShapeLook; readonly path: string }
  | { readonly look: ShapeLook; readonly circle: readonly [x: number, y: number, radius: number] }

export interface Callout {
  readonly name: string
  /** Where its number stands, and the point that it names. */
  readonly at: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
}
