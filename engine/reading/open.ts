import { LineCounter, parseDocument } from 'yaml'
import { Notebook } from './notebook.ts'
import { Place } from './place.ts'

/** The root of a YAML file and the notebook to read it with; no root where it is no YAML at all, as noted. */
export function openYaml(text: string, file: string): { readonly root?: Place; readonly notebook: Notebook } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const notebook = new Notebook(file, lines)
  for (const error of [...document.errors, ...document.warnings])
    notebook.mistakes.push({
      file,
      line: lines.linePos(error.pos[0]).line,
      path: '',
      problem: `This is not YAML: ${error.message}`,
      instead: 'Check the indentation, the quotes and the colons around this line',
    })
  return document.errors.length > 0 ? { notebook } : { root: Place.root(document, notebook), notebook }
}

/** The id a file gives itself must be the name it is kept under. */
export function noteFileName(place: Place, id: string): void {
  const name = /([^/\\]+)\.ya?ml$/.exec(place.notebook.file)?.[1]
  if (name !== undefined && id !== '' && name !== id)
    place.note(`The id "${id}" is not the name of the file`, `Write id: ${name}, or name the file ${id}.yaml`)
}
