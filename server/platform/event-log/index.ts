export { canonicalJson } from './canonical.ts'
export { type BrokenChain, type StoredAct, verifyChain } from './chain.ts'
export { hashAct } from './hash.ts'
export { listActs } from './read.ts'
