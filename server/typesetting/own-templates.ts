import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { PaperPreview, SetPaper } from './contract.ts'
import { grownBeyond } from './memory-watch.ts'
import type { TemplateAnswer, TemplateOrder } from './own-template-worker.ts'
import { TemplateRefused } from './template-refused.ts'

const mostMemory = 768 * 1024 * 1024
const nowhere = join(import.meta.dirname, 'no-such-folder')

/**
 * Nothing of this process goes along: no secret of the environment, no network (what would fetch a package asks a
 * proxy that isn't there), no folder with packages.
 */
const bareEnvironment = {
  ...Object.fromEntries(
    ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].flatMap((name) => [
      [name, 'http://127.0.0.1:9'],
      [name.toLowerCase(), 'http://127.0.0.1:9'],
    ]),
  ),
  ...Object.fromEntries(
    ['HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME', 'APPDATA', 'LOCALAPPDATA'].map((name) => [name, nowhere]),
  ),
  // Windows programs don't start without it.
  ...(process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot }),
}

/** The server may end while this process waits for work, but not while it works. */
const release = (child: ChildProcess) => {
  child.unref()
  child.channel?.unref()
}
const hold = (child: ChildProcess) => {
  child.ref()
  child.channel?.ref()
}

/**
 * A government's own templates are programs of others: they run in a process of their own, one paper at a time, which
 * is ended when a paper takes longer than `patience` (milliseconds) or too much memory. It starts with the first such paper.
 */
export function ownTemplates(patience = 10_000) {
  let child: ChildProcess | undefined
  let queue: Promise<unknown> = Promise.resolve()

  async function started(): Promise<ChildProcess> {
    if (child !== undefined) return child
    child = fork(join(import.meta.dirname, 'own-template-worker.ts'), {
      execArgv: [],
      env: bareEnvironment,
      serialization: 'advanced',
    })
    // It says one word when it is ready; only then does the clock of a paper run.
    await once(child, 'message')
    return child
  }

  async function ask(order: TemplateOrder): Promise<SetPaper | PaperPreview> {
    const worker = await started()
    hold(worker)
    const over = new AbortController()
    const { signal } = over
    const late = AbortSignal.timeout(patience)
    worker.send(order)
    const answer = await Promise.race([
      once(worker, 'message', { signal }).then(([message]) => message as TemplateAnswer),
      once(worker, 'exit', { signal }).then(() => 'greedy' as const),
      once(late, 'abort', { signal }).then(() => 'late' as const),
      grownBeyond(worker.pid, mostMemory, signal).then(() => 'greedy' as const),
    ]).finally(() => over.abort())
    if (typeof answer === 'string') {
      await end()
      const what =
        answer === 'late' ? `took longer than ${patience / 1000} seconds` : 'asked for too much memory'
      throw new TemplateRefused([{ message: `the template ${what}: look for a loop over too much` }])
    }
    release(worker)
    if ('problems' in answer) throw new TemplateRefused(answer.problems)
    if ('failure' in answer) throw new Error(answer.failure)
    return answer.done
  }

  async function end(): Promise<void> {
    const worker = child
    child = undefined
    if (worker === undefined || worker.exitCode !== null || worker.signalCode !== null) return
    const gone = once(worker, 'exit')
    hold(worker)
    worker.kill('SIGKILL')
    await gone
  }

  return {
    /** Throws `TemplateRefused`. */
    ask<T extends SetPaper | PaperPreview>(order: TemplateOrder): Promise<T> {
      const turn = queue.then(() => ask(order)) as Promise<T>
      queue = turn.catch(() => undefined)
      return turn
    },
    end: () => queue.then(end),
  }
}
