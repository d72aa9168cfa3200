export { canonicalJson } from './canonical.ts'
export { type BrokenChain, verifyChain } from './chain.ts'
export { hashAct } from './hash.ts'
export { listActs } from './read.ts'
