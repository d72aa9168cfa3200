import type { ComponentChildren } from 'preact'

/** More, for those who want it. */
export function Details(props: { summary: string; open?: boolean; children: ComponentChildren }) {
  return (
    <details class="details" open={props.open}>
      <summary>
        <span>{props.summary}</span>
      </summary>
      <div>{props.children}</div>
    </details>
  )
}
