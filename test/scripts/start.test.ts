import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, runNode } from '../../scripts/lib/run.ts'

function start(port: string) {
  return runNode(join(root, 'scripts', 'start.ts'), [], { env: { PORT: port } })
}

test('npm start says in a sentence that its port is in use', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { code, output } = await start(String(port))
  other.close()
  expect(output).toContain(`Port ${port} is in use`)
  expect(code).toBe(1)
})

test('npm start refuses a PORT that is none', async () => {
  const { code, output } = await start('80a')
  expect(output).toContain('PORT is "80a", but a port is a whole number from 1 to 65535.')
  expect(code).toBe(1)
})
