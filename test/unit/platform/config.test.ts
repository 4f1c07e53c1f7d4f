import { describe, expect, test } from 'vitest'
import { describeConfigProblem, readConfig } from '#server/platform/config.ts'

const secret = 'Zk3v9QmT7xLr2WcYb8NdPf5HsJg1AeUo4'
const url = 'postgres://campaign:hunter2@db.example:5432/thi_dua_so'

function configOf(env: Record<string, string>) {
  const read = readConfig(env, '/srv/project')
  if (!read.ok) throw new Error(describeConfigProblem(read.error))
  return read.value
}

function lineOf(env: Record<string, string>): string {
  const read = readConfig(env, '/srv/project')
  return read.ok ? 'accepted' : describeConfigProblem(read.error)
}

test('an empty environment starts the demo on the embedded database', () => {
  expect(configOf({})).toEqual({
    port: 3000,
    host: undefined,
    origin: undefined,
    trustProxy: false,
    database: { kind: 'embedded' },
    dataDir: '/srv/project/.data',
    demo: true,
    campaignSecret: undefined,
    signInSecret: undefined,
    mail: undefined,
    logLevel: 'warn',
  })
})

test('a database of its own gets no demo unless it is asked for', () => {
  const given = { DATABASE_URL: url, CAMPAIGN_SECRET: secret }

  expect(configOf(given)).toMatchObject({ demo: false, database: { kind: 'url', url }, campaignSecret: secret })
  expect(configOf({ ...given, DEMO: '1' })).toMatchObject({ demo: true })
})

test('an empty variable counts as unset', () => {
  expect(configOf({ PORT: '', HOST: ' ', DATABASE_URL: '', DEMO: '', CAMPAIGN_SECRET: '', DATA_DIR: '' })).toEqual(
    configOf({}),
  )
})

test('letters need a mail server, a sender and the address that people type', () => {
  const SMTP_URL = 'smtps://post:pass@mail.example.vn:465'
  const all = { SMTP_URL, MAIL_FROM: 'thidua@example.vn', ORIGIN: 'https://thidua.example.vn' }

  expect(configOf(all).mail).toEqual({ url: SMTP_URL, from: all.MAIL_FROM, origin: all.ORIGIN })
  expect(configOf({ ...all, SMTP_URL: '' }).mail).toBeUndefined()
  expect(lineOf({ ...all, MAIL_FROM: '' })).toMatch(/^MAIL_FROM must be given together with SMTP_URL/)
  expect(lineOf({ ...all, ORIGIN: '' })).toMatch(/^ORIGIN must be given together with SMTP_URL/)
  expect(lineOf({ ...all, SMTP_URL: 'mail.example.vn' })).toMatch(/^SMTP_URL must be an smtp:/)
  expect(lineOf({ ...all, MAIL_FROM: 'nobody' })).toMatch(/^MAIL_FROM is not an e-mail address/)
})

test('an origin loses its last slash and an absolute data folder stays', () => {
  expect(configOf({ ORIGIN: 'https://Thidua.example.vn/', DATA_DIR: '/var/lib/thi dua' })).toMatchObject({
    origin: 'https://thidua.example.vn',
    dataDir: '/var/lib/thi dua',
  })
})

describe('proxies are believed by', () => {
  test.each([
    ['0', false],
    ['2', 2],
    ['loopback', ['loopback']],
    ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
  ])('%s', (given, expected) => {
    expect(configOf({ TRUST_PROXY: given }).trustProxy).toEqual(expected)
  })
})

describe('one line tells what is wrong with', () => {
  test.each([
    ['PORT', 'abc', 'PORT is not a whole number; for example PORT=3000'],
    ['PORT', '70000', 'PORT is above 65535; for example PORT=3000'],
    ['PORT', '-1', 'PORT is not a whole number; for example PORT=3000'],
    ['HOST', 'http://x', 'HOST is neither an IP address nor a host name; for example HOST=127.0.0.1'],
    ['HOST', '300.1.1.1', 'HOST is neither an IP address nor a host name; for example HOST=127.0.0.1'],
    [
      'ORIGIN',
      'https://a.vn/b',
      'ORIGIN must be http:// or https:// with a host and no path; for example ORIGIN=https://thidua.example.vn',
    ],
    [
      'ORIGIN',
      'ftp://a.vn',
      'ORIGIN must be http:// or https:// with a host and no path; for example ORIGIN=https://thidua.example.vn',
    ],
    [
      'TRUST_PROXY',
      'yes',
      'TRUST_PROXY must be a number of proxies from 0 to 10, or their addresses with commas between; for example TRUST_PROXY=1',
    ],
    [
      'DATABASE_URL',
      'mysql://x/y',
      'DATABASE_URL must be a postgres:// address with a host and a database name; for example DATABASE_URL=postgres://user:password@localhost:5432/thi_dua_so',
    ],
    ['DEMO', 'yes', 'DEMO must be 1 or 0; for example DEMO=1'],
    [
      'CAMPAIGN_SECRET',
      'short',
      'CAMPAIGN_SECRET is shorter than 32 bytes; for example CAMPAIGN_SECRET=the-output-of-openssl-rand-base64-48',
    ],
    [
      'CAMPAIGN_SECRET',
      'a'.repeat(64),
      'CAMPAIGN_SECRET is not random; for example CAMPAIGN_SECRET=the-output-of-openssl-rand-base64-48',
    ],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent; for example LOG_LEVEL=warn',
    ],
  ])('%s=%s', (variable, value, line) => {
    expect(lineOf({ [variable]: value })).toBe(line)
  })
})

test('a given database without a secret is refused', () => {
  expect(lineOf({ DATABASE_URL: url })).toBe(
    'CAMPAIGN_SECRET must be given together with DATABASE_URL; for example CAMPAIGN_SECRET=the-output-of-openssl-rand-base64-48',
  )
})

test('a refusal never repeats a password', () => {
  expect(lineOf({ DATABASE_URL: 'postgres://campaign:hunter2@/' })).not.toContain('hunter2')
})
