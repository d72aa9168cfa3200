import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { kindOfEvent, trialKind, webhookKinds } from './kinds.ts'

const reference = readFileSync(new URL('../../docs/reference/webhooks.md', import.meta.url), 'utf8')

test('the reference names each kind with the event it comes of, in the order of the list', () => {
  const told = [...reference.matchAll(/^\| `([a-z.]+)` \| `(\w+)` \|/gm)].map(([, kind, event]) => [
    event,
    kind,
  ])
  assert.deepEqual(
    told.map(([, kind]) => kind),
    [...webhookKinds],
  )
  assert.deepEqual(Object.fromEntries(told), kindOfEvent)
  assert.match(reference, new RegExp(`\`${trialKind}\``))
})
