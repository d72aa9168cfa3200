/** The service's mark: a flow of steps that reaches its end, in the shapes of an SOP's flowchart. */
export function Mark() {
  return (
    <svg class="banner__mark" width="34" height="34" viewBox="0 0 34 34" aria-hidden="true">
      <rect x="3" y="3" width="14" height="9" rx="1" />
      <path d="M10 12v5h14v3" />
      <path class="accent" d="m24 19 8 6.5-8 6.5-8-6.5z" />
    </svg>
  )
}
