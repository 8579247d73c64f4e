/** A text in which one word, "2-key", is never broken at its hyphen. */
export function KeepWhole({ text, word }: { text: string; word: string }) {
  const [before, ...after] = text.split(word)
  if (after.length === 0) return <>{text}</>
  return (
    <>
      {before}
      <span class="whole">{word}</span>
      {after.join(word)}
    </>
  )
}
