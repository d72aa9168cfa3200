import { variablesOf } from '../feel.ts'
import { nearest } from './nearest.ts'
import { type Notebook, plain } from './notebook.ts'

/** After the whole file is read: every name used must be declared somewhere in it, and conditions read declared fields. */
export function noteUnknownNames(notebook: Notebook): void {
  for (const { kind, name, place } of notebook.used) {
    const known = notebook.names(kind)
    if (!known.includes(name))
      place.note(`There is no ${plain(kind)} "${name}"`, instead(name, known, plain(kind)))
  }
  const fields = notebook.names('field')
  for (const { name: expression, place } of notebook.conditions)
    for (const variable of variablesOf(expression))
      if (!fields.includes(variable))
        place.note(
          `The condition asks for "${variable}", which is no field of the case`,
          instead(variable, fields, 'field'),
        )
}

function instead(name: string, known: readonly string[], kind: string): string {
  const meant = nearest(name, known)
  if (meant) return `Write ${meant}`
  return known.length === 0
    ? `Declare the ${kind} first: the file has none`
    : `Declare it, or use one of ${known.join(', ')}`
}
