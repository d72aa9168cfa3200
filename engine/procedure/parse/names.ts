import { type Notebook, nameInstead } from '../../reading/index.ts'
import { variablesOf } from '../feel.ts'

/** What a name stands for. Checklist items and outcomes are named within their step, so their kind carries its path. */
export type NameKind =
  | 'step'
  | 'performer'
  | 'document'
  | 'field'
  | 'ending'
  | 'duty'
  | `checklist item of ${string}`
  | `outcome of ${string}`

/** After the whole file is read: every name used must be declared somewhere in it, and conditions read declared fields. */
export function noteUnknownNames(notebook: Notebook): void {
  notebook.noteUnknownNames()
  const fields = notebook.names('field')
  for (const { name: expression, place } of notebook.conditions)
    for (const variable of variablesOf(expression))
      if (!fields.includes(variable))
        place.note(
          `The condition asks for "${variable}", which is no field of the case`,
          nameInstead(variable, fields, 'field'),
        )
}
