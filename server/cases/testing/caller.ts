import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { upload } from '#server/testing/files.ts'
import type { ActBody } from '../acts/schemas.ts'
import type { CaseView } from '../contract.ts'

export interface ApiAnswer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: what a test reads out of an answer is the test's to know
  readonly body: any
}

/** Somebody who calls the JSON API, wherever the server is. Paths are below `/api/v1`. */
export interface Caller {
  call(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<ApiAnswer>
  upload(name: string, bytes: Uint8Array): Promise<ApiAnswer>
}

/** Calls a server that isn't listening, as the official of a token. */
export function injectingCaller(server: FastifyInstance, headers: Readonly<Record<string, string>>): Caller {
  const answerOf = (answer: { statusCode: number; body: string }): ApiAnswer => ({
    status: answer.statusCode,
    body: answer.body === '' ? null : JSON.parse(answer.body),
  })
  return {
    call: async (method, path, body) =>
      answerOf(
        await server.inject({
          method,
          url: `/api/v1${path}`,
          headers,
          ...(body !== undefined && { payload: body as object }),
        }),
      ),
    upload: async (name, bytes) => {
      const form = upload(name, Buffer.from(bytes))
      return answerOf(
        await server.inject({
          method: 'POST',
          url: '/api/v1/files',
          payload: form.payload,
          headers: { ...headers, ...form.headers },
        }),
      )
    },
  }
}

/** Calls a server over HTTP, as the official of a token. `address`: `http://127.0.0.1:3000`. */
export function fetchingCaller(address: string, headers: Readonly<Record<string, string>>): Caller {
  const answerOf = async (answer: Response): Promise<ApiAnswer> => {
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
  }
  return {
    call: async (method, path, body) =>
      answerOf(
        await fetch(`${address}/api/v1${path}`, {
          method,
          headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      ),
    upload: async (name, bytes) => {
      const form = new FormData()
      form.set('file', new Blob([new Uint8Array(bytes)]), name)
      return answerOf(await fetch(`${address}/api/v1/files`, { method: 'POST', headers, body: form }))
    },
  }
}

/** Opens a case and answers its id. Throws where the office says no. */
export async function openCase(caller: Caller, procedure: string, applicant: string): Promise<string> {
  const answer = await caller.call('POST', '/cases', {
    commandId: randomUUID(),
    procedure,
    applicant,
    channel: 'applicant',
  })
  return expected(answer, 201).caseId
}

export function actOn(
  caller: Caller,
  caseId: string,
  command: ActBody,
  more: { commandId?: string; seenVersion?: number } = {},
): Promise<ApiAnswer> {
  return caller.call('POST', `/cases/${caseId}/acts`, { commandId: randomUUID(), ...more, command })
}

export async function readCase(caller: Caller, caseId: string): Promise<Omit<CaseView, 'graph'>> {
  return expected(await caller.call('GET', `/cases/${caseId}`), 200)
}

/** The body of an answer of this status. Throws with what the server said otherwise. */
export function expected(answer: ApiAnswer, status: number): ApiAnswer['body'] {
  if (answer.status === status) return answer.body
  throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`)
}
