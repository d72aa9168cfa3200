import type { CaseField } from '../../procedure/definition.ts'
import { isDate } from '../../working-time/index.ts'
import type { FieldValue } from '../state.ts'

/** Whether a value is one that the field can hold; a required text isn't blank. */
export function isOfType(value: FieldValue, field: CaseField): boolean {
  switch (field.type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'date':
      return typeof value === 'string' && isDate(value)
    case 'choice':
      return field.options.some((option) => option.id === value)
    case 'text':
      return typeof value === 'string' && (!field.required || value.trim() !== '')
  }
}
