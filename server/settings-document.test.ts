import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

test('every setting the program reads is in the reference, and no other', () => {
  const source = read('./settings.ts')
  const known = new Set([...source.matchAll(/(?:read|oneOf|whole)\('([A-Z0-9_]+)'/g)].map(([, name]) => name))
  const told = new Set(
    [...read('../docs/reference/settings.md').matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map(([, name]) => name),
  )
  assert.ok(known.size > 5)
  assert.deepEqual([...told].sort(), [...known].sort())
})
