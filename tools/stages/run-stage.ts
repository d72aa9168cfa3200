import { relative } from 'node:path'
import { run } from 'node:test'
import type { TestEvent } from 'node:test/reporters'
import { inspect } from 'node:util'
import type { Stage } from './stages.ts'
import { add, nothing, type Tally } from './tally.ts'

/** Runs the files of one stage. Prints a line a file, and every failure and skip as it comes. */
export async function runStage(root: string, stage: Stage, print: (line: string) => void): Promise<Tally> {
  const began = performance.now()
  const byFile = new Map(stage.files.map((file) => [file, nothing]))
  const events: AsyncIterable<TestEvent> = run({
    files: stage.files.map((file) => `${root}/${file}`),
    cwd: root,
    concurrency: stage.atOnce,
    execArgv: ['--import', './web/tsx.ts'],
    // Also ends a file that has passed but leaves a server open.
    signal: AbortSignal.timeout(stage.limitSeconds * 1000),
  })
  for await (const event of events) {
    const line = lineOf(event, root)
    if (line) print(line)
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    const file = relative(root, event.data.file ?? '')
    byFile.set(file, add(byFile.get(file) ?? nothing, resultOf(event)))
  }
  const empty = [...byFile].filter(([, { passed, failed, skipped }]) => passed + failed + skipped === 0)
  for (const [file] of empty) print(`  ✘ ${file}: not one test ran`)
  const total = [...byFile.values()].reduce(add, { ...nothing, failed: empty.length })
  print(`${stage.name}: ${stage.files.length} files, ${seconds(performance.now() - began)}`)
  return total
}

type Ended = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>

/** What the end of a test adds to the tally. */
function resultOf(event: Ended): Tally {
  if (event.data.skip !== undefined || event.data.todo !== undefined) return { ...nothing, skipped: 1 }
  if (event.type === 'test:fail') return { ...nothing, failed: isOnlyItsParts(event) ? 0 : 1 }
  return { ...nothing, passed: isGroup(event) ? 0 : 1 }
}

function lineOf(event: TestEvent, root: string): string | null {
  switch (event.type) {
    case 'test:pass':
    case 'test:fail': {
      const { data } = event
      const name = `${relative(root, data.file ?? '')}:${data.line ?? 0} ${data.name}`
      if (data.skip !== undefined || data.todo !== undefined)
        return `  SKIPPED ${name}: ${data.skip ?? data.todo}`
      if (event.type === 'test:pass' || isOnlyItsParts(event)) return null
      return `  ✘ ${name}\n${indented(reasonOf(event.data.details.error))}`
    }
    case 'test:stdout':
    case 'test:stderr':
      return indented(event.data.message.trimEnd())
    case 'test:summary': {
      const { file, counts, duration_ms, success } = event.data
      return file === undefined
        ? null
        : `  ${success ? '✔' : '✘'} ${relative(root, file)}: ${counts.tests} tests, ${seconds(duration_ms)}`
    }
    default:
      return null
  }
}

/** A `describe`, or the pass that Node reports for a file in which it found no test. */
function isGroup({ data }: Ended): boolean {
  return data.details.type === 'suite' || data.name === data.file
}

/** It failed because a test inside failed, which was told already. */
function isOnlyItsParts(event: Ended): boolean {
  if (event.type !== 'test:fail') return false
  return (event.data.details.error as { failureType?: unknown }).failureType === 'subtestsFailed'
}

function reasonOf({ cause }: Error): string {
  if (cause === undefined)
    return 'stopped: the time of this stage was over, or the file left something open that keeps it from ending'
  return typeof cause === 'string' ? cause : inspect(cause)
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
const indented = (text: string) => `    ${text.replaceAll('\n', '\n    ')}`
