import type { App } from '#server/app.ts'
import type { PageReply, PageRequest } from '#server/http/page.ts'
import type { PaperAddress, PaperAnswer } from '#server/papers/contract.ts'
import { redirect } from '../../../components/reply.ts'
import { titlesOf } from '../../../format/titles.ts'
import { t } from '../../../messages/index.ts'
import { commandIdOf } from '../../posted-act.ts'
import { errorsOfAnswer } from '../not-done.ts'
import { signingFromForm } from '../signing-from-form.ts'
import { showBatch } from './batch.tsx'
import { type Signed, signings } from './kept-signings.ts'
import { tickedPapers, tickOf } from './ticked.ts'

/** Signs the papers agreed to, with one secret; the list then says of each what became of it. */
export async function signBatch(app: App, request: PageRequest): Promise<PageReply> {
  const viewer = request.viewer!
  const { form, locale } = request
  const all = tickedPapers(form.all('naskah'))
  const agreed = tickedPapers(form.all('setuju')).slice(0, all.length)
  const { batch } = t(locale).waitingPapers
  const signing = signingFromForm(form, await app.papers.listSigningChoices(viewer), locale)
  if (agreed.length === 0) return showBatch(app, request, all, { setuju: batch.agreeMissing })
  if ('errors' in signing) return showBatch(app, request, all, signing.errors)
  const named = await Promise.all(agreed.map((at) => app.papers.find(viewer, at)))
  const answers = await app.papers.signMany(
    viewer,
    agreed.map((at) => ({
      at,
      request: { commandId: commandOf(request, at), revision: revisionSeen(request, at) },
    })),
    signing.how,
  )
  const mended = whatToMend(answers, request)
  if (mended) return showBatch(app, request, all, mended)
  const told = await Promise.all(
    answers.map((answer, place) => signedOf(app, request, named[place]?.title ?? '', agreed[place]!, answer)),
  )
  return redirect(`/paraf?hasil=${signings.keep(viewer, told)}`)
}

const commandOf = ({ form }: PageRequest, at: PaperAddress) => commandIdOf(form, `perintah ${tickOf({ at })}`)

function revisionSeen({ form }: PageRequest, at: PaperAddress): number {
  const seen = form.text(`revisi ${tickOf({ at })}`)
  return /^\d{1,6}$/.test(seen) ? Number(seen) : 0
}

/** Nothing was signed because of what was typed for all: the form comes back with it, rather than the same said of each. */
function whatToMend(answers: readonly PaperAnswer[], request: PageRequest) {
  const [first] = answers
  if (first?.kind !== 'unsigned') return undefined
  const none = answers.every(({ kind }) => kind === 'unsigned')
  const errors = errorsOfAnswer(first, request, (_, id) => id)
  return none && !('' in errors) ? errors : undefined
}

async function signedOf(
  app: App,
  request: PageRequest,
  title: string,
  at: PaperAddress,
  answer: PaperAnswer,
): Promise<Signed> {
  if (answer.kind === 'done') return { title, number: answer.paper.number ?? null, reason: null }
  if (answer.kind === 'conflict') return { title, number: null, reason: t(request.locale).answers.changed }
  const file = await app.cases.find(request.viewer!, at.caseId)
  const titles = file ? titlesOf(file.graph, request.locale, file.names) : (_: string, id: string) => id
  return { title, number: null, reason: Object.values(errorsOfAnswer(answer, request, titles)).join(' ') }
}
