/** The rows of a chart's table, each as the texts of its cells. */
export function numbersIn(html: string, table: string): readonly (readonly string[])[] {
  const [, body = ''] =
    new RegExp(`data-numbers="${table}">[\\s\\S]*?<tbody>([\\s\\S]*?)</tbody>`).exec(html) ?? []
  return [...body.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      cell.replace(/<[^>]+>/g, '').trim(),
    ),
  )
}

/** How many elements of a kind a page has. */
export const countIn = (html: string, opening: string): number => html.split(opening).length - 1
