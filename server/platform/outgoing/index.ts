export { networkFrom } from './addresses.ts'
export {
  addressProblem,
  createPost,
  type OutgoingRules,
  type Post,
  type SendProblem,
} from './post.ts'
export { keyOf, newSecret, signedHeaders } from './signature.ts'
