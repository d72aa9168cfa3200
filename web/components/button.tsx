import type { ComponentChildren } from 'preact'

export type ButtonLook = 'primary' | 'secondary' | 'warning' | 'quiet'

const classOf = (look: ButtonLook) => (look === 'primary' ? 'button' : `button button--${look}`)

interface ButtonProps {
  readonly look?: ButtonLook
  readonly name?: string
  readonly value?: string
  /** Sends the form to another address: several acts on one form. */
  readonly action?: string
  /** What it does, for those who don't see what it stands beside. */
  readonly heard?: string | undefined
  /** Leaves the browser's own checks out: saving a draft. */
  readonly unchecked?: boolean
  readonly children: ComponentChildren
}

/** A button that sends its form. */
export function Button({ look = 'primary', name, value, action, heard, unchecked, children }: ButtonProps) {
  return (
    <button
      class={classOf(look)}
      type="submit"
      name={name}
      value={value}
      formaction={action}
      formnovalidate={unchecked}
      aria-label={heard}
    >
      {children}
    </button>
  )
}

/** A link that begins something. */
export function ButtonLink(props: {
  href: string
  look?: ButtonLook
  /** What it leads to, for those who don't see what it stands beside; begins with what is seen. */
  heard?: string | undefined
  children: ComponentChildren
}) {
  return (
    <a class={classOf(props.look ?? 'primary')} href={props.href} aria-label={props.heard}>
      {props.children}
    </a>
  )
}
