import type { reference as source } from '../id/reference.ts'

export const reference: typeof source = {
  title: 'API reference',
  lead: 'Every page and act is also there as JSON. This page is made from the same OpenAPI document that checks requests.',
  document: 'OpenAPI 3.1 document',
  sign: 'Send a token with every request:',
  parameters: 'Parameters',
  body: 'Request body',
  answers: 'Answers',
  required: 'required',
  other: 'Other',
  columns: { name: 'Name', where: 'In', type: 'Type', meaning: 'Meaning' },
}
