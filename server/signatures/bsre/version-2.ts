import type { Mark } from '../contract.ts'
import type { ProviderAnswer } from '../provider.ts'
import { refuse } from '../refuse.ts'
import { askBsre, type BsreSettings, parsed } from './ask.ts'
import type { BsreBatch } from './provider.ts'

/** Version 2 takes all files of a batch in one request, as JSON; so a one-time code is enough for all of them. */
export async function signByJson(
  settings: BsreSettings,
  { nik, request, papers }: BsreBatch,
): Promise<readonly ProviderAnswer[]> {
  const { secret, reason, location } = request
  const body = JSON.stringify({
    nik,
    ...secret,
    signatureProperties: papers.map(({ mark }) => ({ ...shownAs(mark), reason, location })),
    file: papers.map(({ pdf }) => Buffer.from(pdf).toString('base64')),
  })
  const answer = await askBsre(settings, '/api/v2/sign/pdf', 'sign', { method: 'POST', body })
  if (answer.kind === 'refused') return papers.map(() => answer)
  const files = parsed(answer.body)?.file
  if (
    !Array.isArray(files) ||
    files.length !== papers.length ||
    !files.every((file) => typeof file === 'string')
  )
    return papers.map(() => refuse('ProviderAnswerUnusable'))
  return files.map((file) => ({ kind: 'answered', pdf: Buffer.from(file, 'base64') }))
}

function shownAs(mark: Mark | undefined) {
  if (!mark) return { tampilan: 'INVISIBLE' }
  const [left, bottom, right, top] = mark.rectangle
  return {
    tampilan: 'VISIBLE',
    page: mark.page,
    originX: left,
    originY: bottom,
    width: right - left,
    height: top - bottom,
    ...(mark.image ? { imageBase64: Buffer.from(mark.image).toString('base64') } : { linkQR: mark.link }),
  }
}
