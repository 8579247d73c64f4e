/** A text in which no number is broken at its hyphen: years, part numbers, "2-key". */
export function KeepNumbers({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/(\d\w*-\w+)/)
        .map((piece, index) => (index % 2 === 1 ? <span class="whole">{piece}</span> : piece))}
    </>
  )
}
