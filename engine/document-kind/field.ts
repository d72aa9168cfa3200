/**
 * What can be filled in: JSON Schema 2020-12 of the content, of which only these keywords are used, with what a person
 * sees beside them (`title` and `description` in Indonesian, `x-en` in English) and where a draft gets its value.
 */
export type Field = ObjectField | ListField | TextField | NumberField | FlagField

interface FieldWords {
  /** Label. Every property has one; the whole and the rows of a list need none. */
  readonly title?: string
  /** Help below the label. */
  readonly description?: string
  readonly 'x-en'?: {
    readonly title?: string
    readonly description?: string
    /** Labels of the choices, by value. */
    readonly enum?: Readonly<Record<string, string>>
  }
}

interface Fillable extends FieldWords {
  /** Where a draft takes the value from; the first source that has one wins. */
  readonly 'x-prefill'?: readonly PrefillPath[]
}

export interface ObjectField extends Fillable {
  readonly type: 'object'
  readonly required: readonly string[]
  readonly properties: Readonly<Record<string, Field>>
}

/** Rows (objects), or single values, one after the other. */
export interface ListField extends Fillable {
  readonly type: 'array'
  readonly items: Field
  readonly minItems?: number
  readonly maxItems?: number
}

export interface TextField extends Fillable {
  readonly type: 'string'
  /** Written `2026-11-20`. */
  readonly format?: 'date'
  readonly minLength?: number
  readonly maxLength?: number
  /** A choice of these values… */
  readonly enum?: readonly string[]
  /** …shown by these Indonesian labels. */
  readonly 'x-enum'?: Readonly<Record<string, string>>
  readonly default?: string
  /** Several lines. */
  readonly 'x-long'?: true
  /** Personal data of UU 27/2022: NIP, NIK, phone number. */
  readonly 'x-personal'?: true
}

export interface NumberField extends Fillable {
  readonly type: 'number' | 'integer'
  readonly minimum?: number
  readonly maximum?: number
  readonly default?: number
}

export interface FlagField extends Fillable {
  readonly type: 'boolean'
  readonly default?: boolean
}

/** `case.subject`, `team`, or `paper.<kind>.<field>.<field>`: see prefill-path.ts. */
export type PrefillPath = string
