import type { SignRequest } from '../contract.ts'
import type { ProviderAnswer } from '../provider.ts'
import { endsBatch, refuse } from '../refuse.ts'
import { askBsre, type BsreSettings } from './ask.ts'
import type { BsreBatch } from './provider.ts'

/** Version 1 takes one file a request, as a form, and a passphrase only. One after the other, so that a wrong passphrase counts once. */
export async function signByForm(
  settings: BsreSettings,
  batch: BsreBatch,
): Promise<readonly ProviderAnswer[]> {
  const { secret } = batch.request
  if (!('passphrase' in secret)) return batch.papers.map(() => refuse('SecretKindNotTaken'))
  const answers: ProviderAnswer[] = []
  let ended = false
  for (const paper of batch.papers) {
    const answer: ProviderAnswer = ended
      ? refuse('NotTriedAfterRefusal')
      : await signOne(settings, batch, secret.passphrase, paper)
    ended ||= answer.kind === 'refused' && endsBatch(answer)
    answers.push(answer)
  }
  return answers
}

async function signOne(
  settings: BsreSettings,
  { nik, request }: BsreBatch,
  passphrase: string,
  { pdf, mark }: Pick<SignRequest, 'pdf' | 'mark'>,
): Promise<ProviderAnswer> {
  const form = new FormData()
  const fields: Readonly<Record<string, string | number | undefined>> = {
    nik,
    passphrase,
    tampilan: mark ? 'visible' : 'invisible',
    reason: request.reason,
    location: request.location,
    // The corners of the rectangle: the lower left, then the upper right.
    ...(mark && {
      page: mark.page,
      xAxis: mark.rectangle[0],
      yAxis: mark.rectangle[1],
      width: mark.rectangle[2],
      height: mark.rectangle[3],
      image: String(mark.image !== undefined),
      linkQR: mark.image === undefined ? mark.link : undefined,
    }),
  }
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) form.append(key, String(value))
  form.append('file', new Blob([Uint8Array.from(pdf)], { type: 'application/pdf' }), 'paper.pdf')
  if (mark?.image)
    form.append('imageTTD', new Blob([Uint8Array.from(mark.image)], { type: 'image/png' }), 'mark.png')
  const answer = await askBsre(settings, '/api/sign/pdf', 'sign', { method: 'POST', body: form })
  if (answer.kind === 'refused') return answer
  const remoteId = answer.headers.get('id_dokumen')?.slice(0, 200)
  return { kind: 'answered', pdf: answer.body, ...(remoteId && { remoteId }) }
}
