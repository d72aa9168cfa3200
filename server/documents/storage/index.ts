import { openFileFolder } from './folder.ts'
import { type BucketSettings, openBucket } from './s3/bucket.ts'
import type { FileStore } from './store.ts'

export { openFileFolder } from './folder.ts'
export type { BucketSettings } from './s3/bucket.ts'
export type { FileStore } from './store.ts'
export { isMissing } from './store.ts'

export interface StorageSettings {
  readonly folder: string
  /** Absent: files stay in the folder. */
  readonly bucket?: BucketSettings | undefined
}

/** Where files lie by the settings. Rejects where a bucket is set that can't be opened. */
export async function openFileStore({ folder, bucket }: StorageSettings): Promise<FileStore> {
  if (!bucket) return openFileFolder(folder)
  const store = openBucket(bucket)
  await store.check()
  return store
}
