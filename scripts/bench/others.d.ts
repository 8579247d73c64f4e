// As much of the others as the bench calls: they are not installed where types are checked.
declare module 'satori' {
  function satori(element: satori.Element, options: satori.Options): Promise<string>

  namespace satori {
    interface Element {
      readonly type: 'div'
      readonly props: {
        readonly style: Readonly<Record<string, string | number>>
        readonly children?: string | readonly Element[]
      }
    }

    interface Options {
      readonly width: number
      readonly height: number
      readonly fonts: readonly {
        readonly name: string
        readonly weight: 500 | 600
        readonly style: 'normal'
        readonly data: Uint8Array
      }[]
    }
  }

  export = satori
}

declare module '@resvg/resvg-wasm' {
  export function initWasm(wasm: Uint8Array): Promise<void>

  export class Resvg {
    constructor(svg: string)
    render(): { asPng(): Uint8Array }
  }
}

declare module 'badge-maker' {
  export function makeBadge(badge: {
    readonly label: string
    readonly message: string
    readonly color: string
  }): string
}
