import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noPayload, signed } from './sign.ts'

const signer = {
  region: 'us-east-1',
  keyId: 'AKIAIOSFODNN7EXAMPLE',
  secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}

test('a request is signed as the example in the documentation of S3 is', () => {
  const { authorization } = signed(signer, {
    method: 'GET',
    url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
    headers: { range: 'bytes=0-9' },
    payload: noPayload,
    now: '2013-05-24T00:00:00.000Z',
  })
  assert.match(authorization!, /Credential=AKIAIOSFODNN7EXAMPLE\/20130524\/us-east-1\/s3\/aws4_request,/)
  assert.match(authorization!, /SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,/)
  assert.match(authorization!, /Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41$/)
})

test('another body has another signature', () => {
  const request = {
    method: 'PUT',
    url: new URL('http://127.0.0.1/a/b'),
    headers: {},
    now: '2026-01-05T00:00:00.000Z',
  } as const
  const one = signed(signer, { ...request, payload: noPayload }).authorization
  assert.notEqual(signed(signer, { ...request, payload: 'f'.repeat(64) }).authorization, one)
})
