import { type SQL, sql } from 'drizzle-orm'

/**
 * Counts the fit reports of some models and years anew.
 *
 * @param touched a query for the `model` and `year` of reports on them
 */
export const recountFits = (touched: SQL): SQL => sql`
  INSERT INTO fit_counts (model, year, reports, found)
  SELECT touched.model, touched.year, count(counted.found), coalesce(sum(counted.found), 0)
  FROM (SELECT DISTINCT model, year FROM (${touched})) touched
  LEFT JOIN fit_reports counted
    ON counted.model = touched.model AND counted.year = touched.year AND counted.removed = 0
  WHERE true
  GROUP BY touched.model, touched.year
  ON CONFLICT (model, year) DO UPDATE SET reports = excluded.reports, found = excluded.found
    WHERE (fit_counts.reports, fit_counts.found) <> (excluded.reports, excluded.found)`
