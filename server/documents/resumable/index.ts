import type { IncomingMessage } from 'node:http'
import { Server, type ServerOptions } from '@tus/server'
import type { FileLimits, Resumable, ResumableCall, Stored } from '../contract.ts'
import { cleanFileName } from '../file-name.ts'
import type { Intake } from '../intake.ts'
import { allowedKinds, bundleType, kindOfName, mediaTypeOf } from '../kinds.ts'
import { receivedInPieces } from '../storage/spool.ts'
import { outcomeHeaders, refusedAnswer } from './outcome.ts'
import { isUploadOf, markOf, newUploadId } from './owner.ts'
import { Pieces } from './pieces.ts'

export interface ResumableOptions {
  /** On our own disk. */
  readonly folder: string
  readonly limits: FileLimits
  readonly intake: Intake
}

type TusRequest = Parameters<NonNullable<ServerOptions['onUploadFinish']>>[0]

/** Uploads under way of one official at once. */
const mostOpen = 20
/** Milliseconds between two looks for abandoned uploads. */
const sweepEvery = 60 * 60 * 1_000

/** The tus protocol by @tus/server; whose an upload is, what is taken in and what became of it is ours. */
export function openResumable({ folder, limits, intake }: ResumableOptions): Resumable {
  const pieces = new Pieces(folder)
  const calls = new WeakMap<IncomingMessage, ResumableCall>()
  const finishing = new Map<string, Promise<Stored>>()
  let swept = 0

  function callOf(request: TusRequest): ResumableCall {
    const call = request.runtime?.node && calls.get(request.runtime.node.req as IncomingMessage)
    if (!call) throw new Error('an upload is answered for somebody')
    return call
  }

  const tus = new Server({
    path: '/',
    datastore: pieces,
    allowedOrigins: [],
    generateUrl: (request, { id }) => `${callOf(request).request.url?.replace(/\/?(\?.*)?$/, '')}/${id}`,
    getFileIdFromRequest: (request) => callOf(request).uploadId ?? undefined,
    namingFunction: (request) => newUploadId(callOf(request).viewer),
    async onUploadFinish(request, { id }) {
      const call = callOf(request)
      const outcome = await finish(call, id)
      return outcome.kind === 'refused'
        ? refusedAnswer(outcome, call)
        : { headers: outcomeHeaders(outcome, call) }
    },
    onResponseError(request, error) {
      if ('status_code' in error) return undefined
      const { status, detail } = callOf(request).defect(error)
      return { status_code: status, body: `${detail}\n` }
    },
  })

  /** Examines what has arrived whole, once, however often it is asked for. */
  function finish(call: ResumableCall, id: string): Promise<Stored> {
    const running = finishing.get(id) ?? examine(call, id).finally(() => finishing.delete(id))
    finishing.set(id, running)
    return running
  }

  async function examine({ viewer }: ResumableCall, id: string): Promise<Stored> {
    const known = await pieces.outcome(id)
    if (known) return known
    const { metadata } = await pieces.getUpload(id)
    const outcome = await intake.take(
      viewer,
      await receivedInPieces(pieces.place(id)),
      metadata?.filename ?? '',
    )
    await pieces.conclude(id, outcome)
    return outcome
  }

  /** What became of an upload that is whole, also where the program ended before it could be examined; null before. */
  async function outcomeOf(call: ResumableCall, id: string): Promise<Stored | null> {
    const upload = finishing.has(id) ? null : await pieces.getUpload(id).catch(() => null)
    if (upload) return upload.offset === upload.size ? finish(call, id) : null
    // While it is being examined its bytes are already gone from here.
    return (await finishing.get(id)) ?? pieces.outcome(id)
  }

  function sweep(): void {
    if (Date.now() - swept < sweepEvery) return
    swept = Date.now()
    // What can't be removed now is removed at a later look.
    pieces.sweep(swept).catch(() => {})
  }
  sweep()

  return {
    limits,
    async refuse(viewer, name, size) {
      const kind = kindOfName(cleanFileName(name))
      if (kind !== null && !(kind in mediaTypeOf))
        return { code: 'FileTypeNotAllowed', facts: { found: kind, named: kind, allowed: allowedKinds } }
      const limit =
        kind !== null && mediaTypeOf[kind] === bundleType ? Math.max(limits.bundle, limits.file) : limits.file
      if (size > limit) return intake.tooLarge(limit)
      return (await pieces.countOpen(markOf(viewer))) >= mostOpen ? 'too-many' : null
    },
    owns: isUploadOf,
    async answer(call) {
      const { request, response, uploadId } = call
      sweep()
      calls.set(request, call)
      const outcome = request.method === 'HEAD' && uploadId ? await outcomeOf(call, uploadId) : null
      if (outcome)
        for (const [name, value] of Object.entries(outcomeHeaders(outcome, call)))
          response.setHeader(name, value)
      await tus.handle(request, response)
    },
  }
}
