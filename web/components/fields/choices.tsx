import type { ComponentChildren } from 'preact'
import { useScreen } from '../screen.ts'
import { classOfField, describedBy, FieldError, type FieldProps, Help } from './field.tsx'
import type { Option } from './select-field.tsx'

export type Choice = Option & {
  readonly help?: ComponentChildren
  /** Can't be chosen now; the help says why. */
  readonly disabled?: boolean
}

type ChoicesProps = FieldProps & {
  /** `many`: ticks; else exactly one. */
  readonly many?: boolean
  readonly chosen: readonly string[]
  readonly choices: readonly Choice[]
}

/** A few choices, all in sight. The first has the field's id, so that an error leads there. */
export function Choices(props: ChoicesProps) {
  const { forms } = useScreen().words
  return (
    <fieldset class={classOfField(props.error)} aria-describedby={describedBy(props)}>
      <legend class="field__label">
        {props.label} {props.optional && <span class="field__optional">{forms.optional}</span>}
      </legend>
      <Help {...props} />
      <FieldError {...props} />
      {props.choices.map((choice, index) => {
        const id = index === 0 ? props.name : `${props.name}-${index}`
        return (
          <div class="choice" key={choice.value}>
            <input
              type={props.many ? 'checkbox' : 'radio'}
              id={id}
              name={props.name}
              value={choice.value}
              checked={props.chosen.includes(choice.value)}
              disabled={choice.disabled}
              aria-describedby={choice.help ? `${id}-bantuan-pilihan` : undefined}
            />
            <label for={id}>{choice.label}</label>
            {choice.help && (
              <p class="choice__help" id={`${id}-bantuan-pilihan`}>
                {choice.help}
              </p>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
