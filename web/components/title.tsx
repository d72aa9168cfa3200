import type { ComponentChildren } from 'preact'

/** A page's title, with the line of context above it and what stands directly below. */
export function Title(props: { over?: string | undefined; text: string; children?: ComponentChildren }) {
  return (
    <div class="title">
      {props.over && <p class="overline">{props.over}</p>}
      <h1>{props.text}</h1>
      {props.children}
    </div>
  )
}
