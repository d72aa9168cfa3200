import type { ComponentChildren } from 'preact'
import { useScreen } from '../screen.ts'

/** What every field has. `name` is also its id, so that the error summary can lead to it. */
export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly help?: string | undefined
  /** What is wrong and what to write instead, in plain words. */
  readonly error?: string | undefined
  readonly optional?: boolean
}

/** Ids of the help and the error, for the input to point at. */
export function describedBy({ name, help, error }: FieldProps): string | undefined {
  const ids = [help && `${name}-bantuan`, error && `${name}-salah`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

export const classOfField = (error: string | undefined) => (error ? 'field field--wrong' : 'field')

export function Help({ name, help }: FieldProps) {
  if (!help) return null
  return (
    <p class="field__help" id={`${name}-bantuan`}>
      {help}
    </p>
  )
}

export function FieldError({ name, error }: FieldProps) {
  const { forms } = useScreen().words
  if (!error) return null
  return (
    <p class="field__error" id={`${name}-salah`}>
      <span class="only-heard">{forms.wrong} </span>
      {error}
    </p>
  )
}

/** Label, help, error and one input. */
export function Field(props: FieldProps & { children: ComponentChildren }) {
  const { forms } = useScreen().words
  return (
    <div class={classOfField(props.error)}>
      <label class="field__label" for={props.name}>
        {props.label} {props.optional && <span class="field__optional">{forms.optional}</span>}
      </label>
      <Help {...props} />
      <FieldError {...props} />
      {props.children}
    </div>
  )
}
