import { relative } from 'node:path'
import type { TestEvent } from 'node:test/reporters'
import { inspect } from 'node:util'
import { add, indented, nothing, type Tally } from './tally.ts'
import { tell } from './told.ts'

/** Node's test reporter of a process that runs test files: tells failures and skips as they come, and the end of a file. */
export default async function* (events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let tally = nothing
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    const line = lineOf(event)
    if (line) tell({ kind: 'line', line })
    tally = add(tally, resultOf(event))
    if (event.data.nesting > 0) continue
    tell({ kind: 'ended', file: event.data.name, tally })
    tally = nothing
  }
  yield ''
}

type Ended = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>

/** What the end of a test adds to the tally. */
function resultOf(event: Ended): Tally {
  if (isLeftOut(event)) return { ...nothing, skipped: 1 }
  if (event.type === 'test:fail') return { ...nothing, failed: isOnlyItsParts(event) ? 0 : 1 }
  return { ...nothing, passed: event.data.details.type === 'suite' ? 0 : 1 }
}

function lineOf(event: Ended): string | null {
  const { file, line, name, nesting, skip, todo } = event.data
  const place = nesting === 0 ? name : `${relative(process.cwd(), file ?? '')}:${line ?? 0} ${name}`
  if (isLeftOut(event)) return `  SKIPPED ${place}: ${skip ?? todo}`
  if (event.type === 'test:pass' || isOnlyItsParts(event)) return null
  return `  ✘ ${place}\n${indented(reasonOf(event.data.details.error))}`
}

const isLeftOut = ({ data }: Ended) => data.skip !== undefined || data.todo !== undefined

/** It failed because a test inside failed, which was told already. */
function isOnlyItsParts(event: Ended): boolean {
  if (event.type !== 'test:fail') return false
  return (event.data.details.error as { failureType?: unknown }).failureType === 'subtestsFailed'
}

function reasonOf({ cause, message }: Error): string {
  return cause === undefined ? message : typeof cause === 'string' ? cause : inspect(cause)
}
