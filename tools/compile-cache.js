// Loaded by every npm script: what Node compiles of our TypeScript is kept beside the installed packages, so that the next
// process, and each of the many that tests start, needn't compile it again. Where it can't be kept, nothing is lost.
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url))
enableCompileCache(process.env.NODE_COMPILE_CACHE)
