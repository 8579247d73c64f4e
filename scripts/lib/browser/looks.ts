/**
 * The widths and colour schemes that pages are looked at in.
 * @example for (const { name, use } of looks) test.describe(name, () => { test.use(use) })
 */
export const looks = ([360, 1280] as const).flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({
    name: `${width} ${colorScheme}`,
    use: { viewport: { width, height: width === 360 ? 740 : 900 }, colorScheme },
  })),
)
