import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DocumentKind } from '#engine/document-kind/index.ts'
import type { ProcedureDefinition } from '#engine/procedure/definition.ts'
import { compileProcedure } from '#engine/procedure/index.ts'
import { listDocumentKinds, loadLibrary } from './index.ts'

const kinds = new Map(listDocumentKinds().map(({ id, kind }) => [id, kind]))
const { procedures, resolve } = loadLibrary()
const documentsOf = ({ documents, documentUses }: ProcedureDefinition) =>
  Object.entries(documents).map(([id, title]) => ({ id, title, use: documentUses[id] }))

for (const { id: procedure, definition } of procedures)
  describe(procedure, () => {
    const documents = documentsOf(definition)

    test('every document is of a kind that we ship', () => {
      assert.ok(documents.length > 0)
      for (const { id, use } of documents)
        assert.ok(use && kinds.has(use.kind), `${id} is of kind ${use?.kind ?? '?'}`)
    })

    test('a title that names something else than its kind says why', () => {
      for (const { id, title, use } of documents)
        if (!names(title, kinds.get(use!.kind)!)) assert.ok(use!.because, `${id}: “${title}” is ${use!.kind}`)
    })

    test('a reason is a whole sentence', () => {
      for (const { id, use } of documents)
        if (use!.because !== undefined) assert.match(use!.because, /^\p{Lu}.+ .+ .+\.$/u, id)
    })

    test('as many sign as its kind asks', () => {
      const made = madeIn(definition)
      for (const { id, use } of documents) {
        if (!made.has(id)) continue
        const { signed } = kinds.get(use!.kind)!
        const count = use!.signers.length
        const isDraft =
          count === 0 &&
          documents.some((other) => other.use!.kind === use!.kind && other.use!.signers.length > 0)
        const fits = signed === 'none' ? count === 0 : signed === 'one' ? count === 1 : count >= 2
        assert.ok(fits || isDraft, `${id} (${signed}) is signed by ${use!.signers.join(', ') || 'nobody'}`)
      }
    })

    test('nothing is initialled or signed that somebody brings along', () => {
      const made = madeIn(definition)
      for (const { id, use } of documents)
        if (!made.has(id)) assert.deepEqual([use!.initials, use!.signers], [[], []], id)
    })

    test('what its kind has signed and nobody signs here is signed elsewhere', () => {
      const made = madeIn(definition)
      for (const { id, use } of documents) {
        const { signed, shape } = kinds.get(use!.kind)!
        const brought = !made.has(id) && signed !== 'none' && shape !== 'upload'
        assert.equal(use!.signedElsewhere === true, brought, id)
      }
    })
  })

test('every kind is used by some flow', () => {
  const used = new Set(
    procedures.flatMap(({ definition }) => documentsOf(definition).map(({ use }) => use!.kind)),
  )
  assert.deepEqual(
    [...kinds.keys()].filter((id) => !used.has(id)),
    [],
  )
})

test('a called SOP hands its papers to those who run it', () => {
  const cirebon = procedures.find(({ id }) => id === 'cirebon')!.definition
  const titled = Object.fromEntries(
    Object.entries(cirebon.documentUses).filter(([id]) => id !== 'hasil-analisis'),
  )
  const compiled = compileProcedure({ ...cirebon, documentUses: titled }, resolve)
  assert.ok('graph' in compiled)
  assert.deepEqual(compiled.graph.documentUses['hasil-analisis']?.signers, ['pic'])
})

/** Documents that come about here: outputs, what the applicant hands in, what an ending yields. */
function madeIn({ steps, application, endings }: ProcedureDefinition): ReadonlySet<string> {
  return new Set([
    ...steps.flatMap(({ outputs }) => outputs.map(({ document }) => document)),
    ...application.flatMap((one) => (one.kind === 'document' ? [one.document] : [])),
    ...endings.flatMap(({ yields }) => (yields === undefined ? [] : [yields])),
  ])
}

/** Whether a title holds every word of the kind's title; “dan” and “sistem / aplikasi” make no difference. */
function names(title: string, kind: DocumentKind): boolean {
  const words = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? []
  const said = new Set(words(title))
  return words(kind.title.id).every((word) => word === 'dan' || said.has(word))
}
