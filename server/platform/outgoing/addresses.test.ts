import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressRule, networkFrom } from './addresses.ts'

const inside = [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '0:0:0:0:0:ffff:a9fe:a9fe',
  '::127.0.0.1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::1',
  '2001::1',
  '2001:db8::1',
  'bukan-alamat',
]
const outside = ['8.8.8.8', '172.32.0.1', '103.10.10.10', '::ffff:8.8.8.8', '2404:6800:4003::1']

test('nothing inside may be reached, however it is written', () => {
  const may = addressRule()
  assert.deepEqual(inside.filter(may), [])
  assert.deepEqual(outside.filter(may), outside)
})

test('a network that the operator names may be, and no other', () => {
  const may = addressRule([networkFrom('10.20.0.0/16')!, networkFrom('fd12:3456::/32')!])
  assert.ok(may('10.20.3.4') && may('::ffff:10.20.3.4') && may('fd12:3456::9'))
  assert.ok(!may('10.21.0.1') && !may('127.0.0.1') && !may('fd13::1'))
})

test('a network is an address and the length of its prefix', () => {
  assert.deepEqual(networkFrom(' 10.0.0.0/8 '), { address: '10.0.0.0', prefix: 8 })
  for (const wrong of [
    '10.0.0.0',
    '10.0.0.0/33',
    'fd00::/129',
    '10.0.0/8',
    'x/8',
    '10.0.0.0/8/8',
    '10.0.0.0/-1',
  ])
    assert.equal(networkFrom(wrong), null, wrong)
})
