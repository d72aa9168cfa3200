export { passphraseLength } from './local/certificates.ts'
export { createSignatures } from './signatures.ts'
