import type { ComponentChildren } from 'preact'

/** Something to know before going on. */
export function Notice(props: {
  title?: string
  tone?: 'plain' | 'good' | 'late' | 'wait'
  children: ComponentChildren
}) {
  const { title, tone = 'plain', children } = props
  return (
    <div class={tone === 'plain' ? 'notice' : `notice notice--${tone}`}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  )
}
