import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startCuepoint, type RunningCuepoint } from '../support/cuepoint.ts'

let cuepoint: RunningCuepoint
beforeAll(async () => {
  cuepoint = await startCuepoint({ widget: inject('widget') })
})
afterAll(() => cuepoint.close())

/** Asks with the path as it stands: `fetch` would mend it first. */
async function statusOf(path: string, method = 'GET', headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(cuepoint.origin)
  const { status, body } = await new Promise<{ status: number; body: string }>(
    (resolve, reject) => {
      const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
        const { statusCode = 0 } = response
        text(response).then((body) => resolve({ status: statusCode, body }), reject)
      })
      asked.on('error', reject).end()
    },
  )
  expect(body).not.toMatch(/\bat .+:\d+:\d+|node_modules/)
  return status
}

test.each([
  ['a query of 15,000 characters', `/api/search?q=${'a'.repeat(15_000)}`, 400],
  ['one parameter 3,000 times', `/api/search?${'q=a&'.repeat(3000)}`, 400],
  ['a long parameter of somebody else', `/api/search?q=a&utm=${'x'.repeat(12_000)}`, 200],
  ['a zero byte', '/api/search?q=%00', 200],
  ['half an escape', '/api/search?q=%', 200],
  ['half a surrogate pair', '/api/search?q=%ED%A0%80', 200],
  ['bytes that are no UTF-8', '/api/search?q=%FF%FE', 200],
  ['nothing but accents', `/api/search?q=${'%CC%81'.repeat(200)}`, 200],
  ['200 words', `/api/search?q=${'a+'.repeat(99)}a`, 200],
  ['the name of a property', '/api/search?q=__proto__&tag=constructor&episode=toString', 200],
  ['half an escape in a path', '/api/episodes/%', 404],
  ['an episode called __proto__', '/api/episodes/__proto__', 404],
  ['a very long episode', `/api/episodes/${'a'.repeat(8000)}`, 404],
  ['a way out of the directory', '/api/episodes/..%2f..%2fworker%2fbuild-id.txt', 404],
])('%s gets an answer that shows nothing internal', async (_, path, status) => {
  expect(await statusOf(path)).toBe(status)
})

test.each(['PROPFIND', 'TRACE', 'PURGE', 'QUERY'])(
  'the method %s is not allowed',
  async (method) => {
    expect(await statusOf('/api/search?q=a', method)).toBe(405)
    expect(await statusOf('/api/nowhere', method)).toBe(404)
  },
)

test('headers that make no sense change nothing', async () => {
  const headers = {
    'If-None-Match': `${'"a",'.repeat(2000)}*x`,
    'If-Modified-Since': 'yesterday',
    Accept: 'image/png',
    Origin: 'null',
    Range: 'bytes=9-1,x',
  }
  expect(await statusOf('/api/search?q=docker', 'GET', headers)).toBe(200)
  expect(await statusOf('/api/episodes/77', 'GET', headers)).toBe(200)
})
