import type { ComponentChildren } from 'preact'
import { ButtonLink } from './button.tsx'
import { useScreen } from './screen.ts'

/** Filters of a list: a plain form whose answers stand in the address, so that a list can be kept and sent. */
export function Filters(props: {
  action: string
  /** The filters in force, in words; empty: nothing to clear. */
  active: boolean
  children: ComponentChildren
}) {
  const { forms } = useScreen().words
  return (
    <search>
      <form class="filters" method="get" action={props.action}>
        <div class="filters__fields">{props.children}</div>
        <div class="row">
          <button class="button button--secondary" type="submit">
            {forms.filter}
          </button>
          {props.active && (
            <ButtonLink href={props.action} look="quiet">
              {forms.clear}
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  )
}
