export { passphraseLength } from './local/certificates.ts'
export { publishedPapers } from './published.ts'
export { createSignatures } from './signatures.ts'
