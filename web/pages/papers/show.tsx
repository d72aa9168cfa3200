import type { App } from '#server/app.ts'
import type { PageReply, PageRequest } from '#server/http/page.ts'
import { page } from '../../components/reply.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { contentErrors } from './content-errors.ts'
import { statusOfPaper } from './not-done.ts'
import { PaperPage } from './paper-page.tsx'
import { mayDo, type PaperTry, sceneOf } from './scene.ts'

/** The page of a paper; `?periksa` says what is missing in it. */
export async function showPaper(app: App, request: PageRequest): Promise<PageReply> {
  const scene = await sceneOf(app, request)
  if (!scene) return problemPage(request, 'not-found')
  const checks = request.query.periksa !== undefined && mayDo(scene.view, 'WritePaper')
  const { problems } = scene.view
  const tried: PaperTry = !checks
    ? {}
    : problems.length > 0
      ? { errors: contentErrors(problems, request.locale) }
      : { complete: true }
  return page(<PaperPage {...{ scene, tried }} />)
}

/** The page again after something that didn't go through, with everything typed. */
export async function showTried(app: App, request: PageRequest, tried: PaperTry): Promise<PageReply> {
  const scene = await sceneOf(app, request)
  if (!scene) return problemPage(request, 'not-found')
  const wrong = Object.keys(tried.errors ?? {}).length > 0
  const status = tried.answer ? statusOfPaper[tried.answer.kind] : wrong ? 422 : 200
  return page(<PaperPage {...{ scene, tried }} />, status)
}
