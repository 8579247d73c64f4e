import { beforeEach } from 'vitest'
import { ready } from './db/support/empty-database.ts'

// What is stored stays there between the tests of a process: each begins with an empty database.
beforeEach(ready)
