import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { submittedCase } from '#engine/testing/index.ts'
import type { App } from '#server/app.ts'
import type { PageReply, PageRequest } from '#server/http/page.ts'
import type { PaperAnswer, PaperView, SigningChoice } from '#server/papers/contract.ts'
import { caseViewOf } from './case-view.ts'
import { shippedGraphs } from './graphs.ts'
import { papersAround } from './papers.ts'
import { formOf, requestOf, viewer } from './request.ts'

const run = submittedCase(shippedGraphs().get('katingan')!)
const file = caseViewOf(run, run.person('pengawas'))
const params = { id: 'c', task: 'draft.1', document: 'spt' }

/** The product around one paper, which answers every act as told; done, where nothing is. */
export function around(
  view: PaperView,
  answer: PaperAnswer = { kind: 'done', version: 8, paper: view.paper! },
  choices?: readonly SigningChoice[],
) {
  const { papers, asked } = papersAround(view, answer, choices)
  return { app: { papers, cases: { find: async () => file } } as unknown as App, asked }
}

export const asks = (given: Partial<PageRequest> = {}) => requestOf({ viewer, params, ...given })
export const posts = (values: Readonly<Record<string, string | readonly string[]>>) =>
  asks({ form: formOf(values) })

/** What stands between the frame of a page. */
export function mainOf(reply: PageReply): string {
  assert.equal(reply.kind, 'page')
  const html = renderToString((reply as Extract<PageReply, { kind: 'page' }>).body)
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
}

export const statusOf = (reply: PageReply) => (reply.kind === 'page' ? reply.status : 303)
