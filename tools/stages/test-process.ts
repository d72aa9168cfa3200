// Runs test files in one process, one after another, as the process that started it names them (run-stage.ts): each
// would otherwise load the whole application anew. Every file is a group of its own, with its own `before` and `after`.
import { once } from 'node:events'
import { describe } from 'node:test'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { seedVariable } from './seed.ts'
import { tell } from './told.ts'

fc.configureGlobal({ seed: Number(process.env[seedVariable]) })

const channel = process.channel!
process.once('disconnect', () => process.exit(1))
for (;;) {
  channel.ref()
  tell({ kind: 'free' })
  const [file] = (await once(process, 'message')) as [string]
  // From here on only what the tests themselves leave open keeps this process alive.
  channel.unref()
  if (file === '') break
  await describe(file, async () => {
    await import(pathToFileURL(file).href)
  })
}
