import { afterEach, expect, test, vi } from 'vitest'
import { createApp } from '../../worker/app.ts'

afterEach(() => vi.restoreAllMocks())

test('a fault on this side is logged, and tells whoever asked nothing internal', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const app = createApp({
    buildId: 'abc',
    open: () => ({
      index: { counts: { episodes: 0, topics: 0, terms: 0 }, episodes: [] },
      search: () => {
        throw new RangeError('secret/path/of/the/index')
      },
      suggest: () => [],
    }),
  })

  const response = await app.request('/api/search?q=docker', {}, { ASSETS: { fetch } })

  expect(response.status).toBe(500)
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(response.headers.get('ETag')).toBe(null)
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(await response.json()).toStrictEqual({
    type: 'about:blank',
    title: 'Something went wrong here',
    status: 500,
    detail:
      'the request is not to blame - try again, and tell the owner of this site if it happens again',
  })
  expect(log).toHaveBeenCalledWith(new RangeError('secret/path/of/the/index'))
})
