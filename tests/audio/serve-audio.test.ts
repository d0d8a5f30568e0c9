import { once } from 'node:events'
import { get } from 'node:http'
import { afterAll, expect, test } from 'vitest'
import { createAudioHandler } from '../../scripts/audio/serve-audio.ts'
import { buildStandInAudio } from '../../scripts/audio/stand-in-audio.ts'
import { listen } from '../support/listen.ts'

const audio = await buildStandInAudio({ durationSeconds: 3600, toneStarts: [60, 120] })
const { sizeBytes, fingerprint } = audio
const etag = `"${fingerprint}"`

const { origin, close } = await listen(
  createAudioHandler((path) => {
    if (path === '/broken.mp3') return Promise.reject(new Error('out of tones'))
    return path === '/77.mp3' ? Promise.resolve(audio) : undefined
  }),
)
afterAll(close)

const request = (headers: Record<string, string> = {}, method = 'GET', path = '/77.mp3') =>
  fetch(origin + path, { method, headers })

/** The status and those headers that depend on what was asked for. */
function described(response: Response) {
  const names = ['content-type', 'content-length', 'content-range', 'accept-ranges', 'etag']
  const headers = names.map((name) => [name, response.headers.get(name)] as const)
  return { status: response.status, ...Object.fromEntries(headers.filter(([, value]) => value)) }
}

const whole = {
  status: 200,
  'content-type': 'audio/mpeg',
  'content-length': String(sizeBytes),
  'accept-ranges': 'bytes',
  etag,
}

test('a plain GET gets the whole file', async () => {
  const response = await request()
  expect(described(response)).toEqual(whole)
  expect(Buffer.from(audio.read(0, sizeBytes)).equals(await response.bytes())).toBe(true)
})

test('a query string does not change the file', async () => {
  const response = await request({}, 'HEAD', '/77.mp3?source=feed')
  expect(described(response)).toEqual(whole)
})

test('a Range gets that part of it', async () => {
  const response = await request({ Range: 'bytes=100000-299999' })
  expect(described(response)).toEqual({
    ...whole,
    status: 206,
    'content-length': '200000',
    'content-range': `bytes 100000-299999/${sizeBytes}`,
  })
  expect(Buffer.from(audio.read(100_000, 300_000)).equals(await response.bytes())).toBe(true)
})

test('a Range past the end gets 416 and the size', async () => {
  const response = await request({ Range: `bytes=${sizeBytes}-` })
  expect(described(response)).toEqual({
    status: 416,
    'content-range': `bytes */${sizeBytes}`,
    'accept-ranges': 'bytes',
    etag,
  })
})

test('If-Range with the ETag of this file gets the part, with another one the whole', async () => {
  const same = await request({ Range: 'bytes=0-9', 'If-Range': etag })
  const other = await request({ Range: 'bytes=0-9', 'If-Range': '"another"' })
  expect([same.status, other.status]).toEqual([206, 200])
})

test('HEAD gets the headers of the whole file and no body, also with a Range', async () => {
  const response = await request({ Range: 'bytes=0-9' }, 'HEAD')
  expect(described(response)).toEqual(whole)
  expect(await response.text()).toBe('')
})

test('every origin may read it, also with headers that need asking first', async () => {
  const response = await request({}, 'OPTIONS')
  expect([response.status, Object.fromEntries(response.headers)]).toMatchObject([
    204,
    {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'Range, If-Range',
      'access-control-expose-headers': 'Accept-Ranges, Content-Length, Content-Range, ETag',
    },
  ])
})

test('another method gets 405 and the ones that are allowed', async () => {
  const response = await request({}, 'POST')
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
})

test('a file that is not there gets 404, one that cannot be made 500', async () => {
  expect((await request({}, 'GET', '/78.mp3')).status).toBe(404)
  expect((await request({}, 'GET', '/broken.mp3')).status).toBe(500)
})

test('a player that hangs up in the middle does no harm', async () => {
  const hungUp = get(`${origin}/77.mp3`)
  const [response] = await once(hungUp, 'response')
  await once(response, 'data')
  hungUp.destroy()
  await once(hungUp, 'close')
  expect((await request({}, 'HEAD')).status).toBe(200)
})
