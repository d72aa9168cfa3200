/** The flowchart symbol of a step (PermenPANRB 35/2012): a box for an activity, a diamond for a decision. */
export function StepSymbol({ nature, state }: { nature: 'execute' | 'decide'; state: string }) {
  return (
    <svg class={`symbol symbol--${state}`} width="34" height="22" viewBox="0 0 34 22" aria-hidden="true">
      {nature === 'decide' ? (
        <path d="M17 1.5 32 11 17 20.5 2 11z" />
      ) : (
        <rect x="3" y="3" width="28" height="16" />
      )}
    </svg>
  )
}
