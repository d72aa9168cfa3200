export { casesOfFirm } from './cases-of-firm.ts'
export { createDocuments } from './documents.ts'
export { acceptedEndings } from './kinds.ts'
export { maySeeCase, seesDrafts } from './may-see-case.ts'
