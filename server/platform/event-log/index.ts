export { canonicalJson } from './canonical.ts'
export { type BrokenChain, type StoredAct, verifyChain } from './chain.ts'
export { type Act, hashAct } from './hash.ts'
export { listActs } from './read.ts'
