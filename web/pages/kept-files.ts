import type { FileRef } from '#engine/case/index.ts'
import type { App } from '#server/app.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { PostedForm } from '#server/http/page.ts'

/**
 * Files of a form, by document: those sent now, and those an earlier try of the same form brought, which it names in
 * `kept.<document>`. So a form that came back with a question never asks for its files again.
 */
export async function filesOfForm(
  app: App,
  viewer: Viewer,
  form: PostedForm,
): Promise<Readonly<Record<string, FileRef>>> {
  const kept = form.under('kept.')
  const refs = await app.documents.refs(viewer, Object.values(kept))
  const earlier = Object.entries(kept).flatMap(([document, fileId]) => {
    const file = refs.find((ref) => ref.fileId === fileId)
    return file ? [[document, file] as const] : []
  })
  const sent = Object.entries(form.files).flatMap(([name, file]) =>
    name.startsWith('output.') ? [[name.slice('output.'.length), file] as const] : [],
  )
  return Object.fromEntries([...earlier, ...sent])
}
