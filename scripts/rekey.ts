// npm run rekey [-- --remote] [--persist-to DIR] [--only-show]: gives stored quotes the keys of dealers that the rule makes now.
import { parseArgs } from 'node:util'
import { WHICH, withDatabase } from './lib/recovery.ts'
import { rekeyDealers } from './lib/rekeying.ts'
import { atOneOpening, type Database } from './lib/stored.ts'

const { values } = parseArgs({ options: { ...WHICH, 'only-show': { type: 'boolean', default: false } } })

async function rekey(database: Database): Promise<void> {
  const onlyShow = values['only-show']
  const regions = await rekeyDealers(database, { say: console.log, onlyShow, now: new Date() })
  if (regions === 0) console.log('Every dealer has its key.')
  else if (onlyShow) console.log('Nothing was changed.')
}

await withDatabase(values, (database) => atOneOpening(database, () => rekey(database)))
