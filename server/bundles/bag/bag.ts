import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import yazl from 'yazl'
import type { FileRef } from '#engine/case/state.ts'
import { archiveReadme } from '#library/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { Documents } from '#server/documents/contract.ts'
import type { CaseToBundle } from '../case-to-bundle.ts'
import type { BundleWords } from '../contract.ts'
import { personInOneLine, signerLines } from '../in-one-line.ts'
import type { PaperVersion } from '../papers-in-order.ts'
import { checked, type Packed } from './checked.ts'
import { bagDeclaration, bagHeaders, manifestOf, payloadOxum } from './tag-files.ts'

export interface BagOptions {
  readonly documents: Documents
  readonly viewer: Viewer
  readonly bundle: CaseToBundle
  readonly words: BundleWords
  /** Folder in the zip; the name of the package without its ending. */
  readonly root: string
  /** Local date. */
  readonly today: string
}

/** The zip, one file after another as it is read: memory holds one chunk, whatever the files' size. */
export function bagStream(options: BagOptions): Readable {
  const zip = new yazl.ZipFile()
  const output = zip.outputStream as Readable
  const fail = (error: Error) => output.destroy(error)
  zip.on('error', fail)
  fill(zip, output, options).then(() => zip.end(), fail)
  return output
}

async function fill(zip: yazl.ZipFile, output: Readable, options: BagOptions): Promise<void> {
  const { documents, viewer, bundle, root, today } = options
  const { view } = bundle
  const payload: Packed[] = []
  const tags: Packed[] = []

  /** Done when its last byte was taken. */
  async function add(
    path: string,
    bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    at: string,
    file: FileRef | null = null,
  ): Promise<void> {
    const into = path.startsWith('data/') ? payload : tags
    const source = Readable.from(checked(path, bytes, file, (packed) => into.push(packed)))
    const stop = () => source.destroy()
    output.once('close', stop)
    // What is packed already grows when it is packed again.
    const compress = file === null || file.mediaType.startsWith('text/')
    zip.addReadStream(source, `${root}/${path}`, { mtime: new Date(at), mode: 0o100644, compress })
    await finished(source).finally(() => output.off('close', stop))
  }
  const lastAct = view.history.at(-1)?.at ?? view.state.openedAt
  const addText = (path: string, text: string) => add(path, [Buffer.from(text)], lastAct)

  const told: { path: string; paper: PaperVersion; there: boolean }[] = []
  for (const [place, paper] of bundle.papers.entries()) {
    for (const version of paper.versions) {
      const path = pathOf(place, version)
      const found = await documents.open(viewer, version.file.fileId)
      // What waits for the virus scanner, or failed it, stays out.
      const open = found?.closed === null ? found : null
      told.push({ path, paper: version, there: open !== null })
      if (open) await add(path, open.read(), version.at, version.file)
    }
  }
  await addText('data/case.json', bundle.state)
  await addText('data/acts.jsonl', bundle.acts)
  await addText('data/texts.json', bundle.texts)
  await addText('data/procedure.yaml', bundle.procedure)
  for (const [id, text] of Object.entries(bundle.called)) await addText(`data/called/${id}.yaml`, text)
  await addText('data/README.txt', archiveReadme(readmeFacts(options, told)))

  await addText('bagit.txt', bagDeclaration)
  await addText(
    'bag-info.txt',
    bagHeaders({
      'Source-Organization': `${viewer.tenant.office}, ${viewer.tenant.name}`,
      'External-Identifier': view.state.reference ?? view.id,
      'Internal-Sender-Identifier': view.id,
      'External-Description': view.state.application.subject,
      'Bagging-Date': today,
      'Payload-Oxum': payloadOxum(payload),
      'Bag-Software-Agent': 'Laksana',
    }),
  )
  await addText('manifest-sha256.txt', manifestOf(payload))
  await addText('tagmanifest-sha256.txt', manifestOf(tags))
}

/** `%` would have to be written otherwise in the manifest (RFC 8493 §2.1.3), which few programs know. */
function pathOf(place: number, { document, version, file }: PaperVersion): string {
  const number = String(place + 1).padStart(2, '0')
  return `data/papers/${number}-${document}/${version}/${file.name.replaceAll('%', '_')}`
}

function readmeFacts(
  { viewer, bundle, words, today }: BagOptions,
  told: readonly { path: string; paper: PaperVersion; there: boolean }[],
) {
  const { state, graph, applicant, id } = bundle.view
  return {
    government: viewer.tenant.name,
    office: viewer.tenant.office,
    reference: state.reference ?? id,
    subject: state.application.subject,
    applicant: applicant.name,
    procedure: graph.procedure.identity.title.value,
    version: state.procedure.version,
    madeOn: today,
    called: Object.keys(bundle.called),
    papers: told.map(({ path, paper, there }) => ({
      path,
      title: paper.title,
      version: paper.version,
      from: paper.by ? personInOneLine(words, paper.by) : null,
      at: words.moment(paper.at, viewer.tenant.zone),
      signers: signerLines(paper, words, viewer.tenant.zone),
      replaced: paper.replaced,
      rejected: paper.rejected,
      there,
    })),
  }
}
