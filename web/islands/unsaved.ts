const asks = (event: BeforeUnloadEvent) => {
  event.preventDefault()
  // Older browsers ask only for this.
  event.returnValue = ''
  // Who stays finds the button that led away usable again, as after coming back.
  setTimeout(() => dispatchEvent(new Event('pageshow')))
}

const isKept = (target: EventTarget | null) => (target as Element).closest('form[data-unsaved]') !== null

/**
 * Whoever leaves a page with something typed in a form marked so, and not sent, is asked first, by the browser in its own
 * words. The question is only hung up while there is something to lose: it keeps browsers from going back at once.
 */
document.addEventListener('input', ({ target }) => {
  if (isKept(target)) addEventListener('beforeunload', asks)
})
document.addEventListener('submit', ({ target, defaultPrevented }) => {
  if (isKept(target) && !defaultPrevented) removeEventListener('beforeunload', asks)
})
