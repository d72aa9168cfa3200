import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { page, redirect } from '../../components/reply.ts'
import { letterRefusalSentence } from '../../format/letter-refusal.ts'
import { t } from '../../messages/index.ts'
import { filesOfForm } from '../kept-files.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { type Book, booksOf, mayRegister, registerOf } from './books.ts'
import { fieldsOf, letterFromForm, mistakesIn } from './letter-from-form.ts'
import { RegisterPage } from './register-page.tsx'

/** The book of the address, for a clerk. */
async function onBook(
  app: App,
  request: PageRequest,
  handle: (book: Book) => Promise<PageReply>,
): Promise<PageReply> {
  const viewer = request.viewer!
  if (!mayRegister(viewer)) return problemPage(request, 'forbidden')
  const books = booksOf(await app.registers.listNumberings(viewer), t(request.locale))
  const book = books.find(({ register }) => register === registerOf(request.params.book ?? ''))
  return book ? handle(book) : problemPage(request, 'not-found')
}

async function show(app: App, request: PageRequest, book: Book): Promise<PageReply> {
  const agencies = await app.directory.listAgencies(request.viewer!)
  const given = fieldsOf(request, false)
  return page(<RegisterPage {...{ request, book, agencies, given }} kept={{}} errors={{}} />)
}

async function save(app: App, request: PageRequest, book: Book): Promise<PageReply> {
  const viewer = request.viewer!
  const [agencies, kept] = await Promise.all([
    app.directory.listAgencies(viewer),
    filesOfForm(app, viewer, request.form),
  ])
  const given = fieldsOf(request, true)
  const again = (errors: FieldErrors) =>
    page(<RegisterPage {...{ request, book, agencies, given, kept, errors }} />, 422)
  const mistakes = mistakesIn(request, book, given)
  if (Object.keys(mistakes).length > 0) return again(mistakes)
  const sender = agencies.find(({ id }) => id === given.instansi)?.name
  const letter = letterFromForm(request, book, given, kept, sender)
  const answer =
    'system' in letter
      ? await app.registers.refer(viewer, letter)
      : await app.registers.register(viewer, letter)
  if (answer.kind === 'done') return redirect(`/surat/${answer.letter.id}`, 'letterRegistered')
  const { code } = answer.refusal
  const field = code.startsWith('ArchiveClass') ? 'klasifikasi' : ''
  return again({ [field]: letterRefusalSentence(request.locale, answer.refusal) ?? '' })
}

export const registeringRoutes: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/agenda/:book/baru',
    who: 'acting-official',
    handle: (app, request) => onBook(app, request, (book) => show(app, request, book)),
  },
  {
    method: 'POST',
    path: '/agenda/:book/baru',
    who: 'acting-official',
    handle: (app, request) => onBook(app, request, (book) => save(app, request, book)),
  },
]
