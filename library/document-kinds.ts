import { parse } from 'yaml'
import {
  type Content,
  type DocumentKind,
  type DocumentKindId,
  parseDocumentKind,
} from '#engine/document-kind/index.ts'
import { listFiles, nameOf, readText } from './folder.ts'

export interface LibraryDocumentKind {
  readonly id: DocumentKindId
  /** The YAML file, word for word. */
  readonly text: string
  readonly kind: DocumentKind
  /** A content as an office might fill it in; officials are named by their positions. */
  readonly example: Content
}

const FOLDER = 'document-kinds'

/** Each is read once: the files stay as they are while the program runs, and pages ask for them. */
const loaded = new Map<DocumentKindId, LibraryDocumentKind>()

/** The kinds we ship, by id. Throws with file, line and what to write instead where a file can't be read. */
export function listDocumentKinds(): readonly LibraryDocumentKind[] {
  return listFiles(FOLDER, '.yaml').map((file) => load(nameOf(file)))
}

/** One of them; throws where we ship no such kind. */
export function getDocumentKind(id: DocumentKindId): LibraryDocumentKind {
  if (!loaded.has(id) && !listFiles(FOLDER, '.yaml').includes(`${id}.yaml`))
    throw new Error(`There is no document kind "${id}": add library/document-kinds/${id}.yaml`)
  return load(id)
}

function load(id: DocumentKindId): LibraryDocumentKind {
  const kind = loaded.get(id) ?? readKind(id)
  loaded.set(id, kind)
  return kind
}

function readKind(id: DocumentKindId): LibraryDocumentKind {
  const file = `${id}.yaml`
  const text = readText(FOLDER, file)
  const parsed = parseDocumentKind(text, file)
  if ('mistakes' in parsed)
    throw new Error(
      parsed.mistakes
        .map(({ line, problem, instead }) => `library/${FOLDER}/${file}:${line}: ${problem}. ${instead}.`)
        .join('\n'),
    )
  return { id, text, kind: parsed.kind, example: parse(readText(FOLDER, 'examples', file)) as Content }
}
