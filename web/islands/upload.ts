import { sendingField } from './upload/field.ts'

/** Large files go ahead of their form, in pieces, and go on after the line breaks. The form waits for them. */
const fields = [...document.querySelectorAll<HTMLInputElement>('input[type=file][data-sends]')].map(
  sendingField,
)

// Before the document hears of it, which would take the form for sent.
addEventListener(
  'submit',
  (event) => {
    const form = event.target as HTMLFormElement
    const theirs = fields.filter((field) => field.form === form)
    const busy = theirs.filter((field) => field.underWay() !== null)
    if (busy.length === 0) {
      for (const field of theirs) field.left()
      return
    }
    event.preventDefault()
    event.stopImmediatePropagation()
    if (form.dataset.waits) return
    form.dataset.waits = 'yes'
    for (const field of busy) field.waits()
    const { submitter } = event as SubmitEvent
    void Promise.allSettled(busy.map((field) => field.underWay())).then(() => {
      delete form.dataset.waits
      form.requestSubmit(submitter)
    })
  },
  true,
)
