import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import type { LetterView } from '#server/registers/contract.ts'
import { page, redirect } from '../../components/reply.ts'
import { letterRefusalSentence } from '../../format/letter-refusal.ts'
import { t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { type Book, booksOf } from './books.ts'
import { LetterPage } from './letter-page.tsx'

async function onLetter(
  app: App,
  request: PageRequest,
  handle: (letter: LetterView, book: Book) => PageReply | Promise<PageReply>,
): Promise<PageReply> {
  const viewer = request.viewer!
  const letter = await app.registers.find(viewer, request.params.letter ?? '')
  if (!letter) return problemPage(request, 'not-found')
  const books = booksOf(await app.registers.listNumberings(viewer), t(request.locale))
  const book = books.find(({ register }) => register === letter.register)
  return handle(
    letter,
    book ?? { register: letter.register, name: letter.register, numbering: undefined, kinds: [] },
  )
}

async function makeVoid(app: App, request: PageRequest, letter: LetterView, book: Book): Promise<PageReply> {
  const reason = request.form.text('alasan')
  const answer = await app.registers.voidLetter(request.viewer!, letter.id, reason)
  if (answer.kind === 'done') return redirect(`/surat/${letter.id}`, 'letterVoided')
  if (answer.kind === 'not-found') return problemPage(request, 'not-found')
  const sentence = letterRefusalSentence(request.locale, answer.refusal) ?? ''
  const field = answer.refusal.code === 'VoidReasonMissing' ? 'alasan' : ''
  return page(<LetterPage {...{ request, letter, book, reason }} errors={{ [field]: sentence }} />, 422)
}

export const letterRoutes: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/surat/:letter',
    who: 'official',
    handle: (app, request) =>
      onLetter(app, request, (letter, book) => page(<LetterPage {...{ request, letter, book }} />)),
  },
  {
    method: 'POST',
    path: '/surat/:letter/batalkan',
    who: 'acting-official',
    handle: (app, request) => onLetter(app, request, (letter, book) => makeVoid(app, request, letter, book)),
  },
]
