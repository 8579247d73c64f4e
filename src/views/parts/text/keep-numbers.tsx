/** A text in which no number breaks away: "1994-95", "2-key", a part number, a model, "10 mm". */
export function KeepNumbers({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/(\d\w*-\w+|[A-Z]+ \d+|\d+ mm)/)
        .map((piece, index) => (index % 2 === 1 ? <span class="whole">{piece}</span> : piece))}
    </>
  )
}
