import { describe, expect, test } from 'vitest'
import { stem } from '../../search/stem.ts'

describe('the stem', () => {
  test.each([
    ['caching', 'caches', 'cached', 'cache'],
    ['deployment', 'deployments', 'deploying', 'deploys', 'deploy'],
    ['migrations', 'migrating', 'migrate'],
    ['organisation', 'organization', 'organise', 'organizing'],
    ['keys', 'key'],
    ['apis', 'api'],
  ])('of %s is that of its kin', (...words) => {
    expect(new Set(words.map(stem)).size).toBe(1)
  })

  test.each([
    ['production', 'product'],
    ['important', 'imports'],
    ['general', 'generate'],
    ['authorization', 'author'],
    ['experience', 'experiment'],
    ['customers', 'custom'],
    ['engineers', 'engine'],
    ['communication', 'community'],
    ['localization', 'local'],
    ['accessibility', 'access'],
  ])('of %s is not that of %s', (word, other) => {
    expect(stem(word)).not.toBe(stem(other))
  })

  test.each([
    ['customers', 'customer'],
    ['authorisation', 'authorize'],
    ['communicating', 'communication'],
    ['generally', 'general'],
  ])('of %s is that of %s, which is told apart from others', (word, kin) => {
    expect(stem(word)).toBe(stem(kin))
  })

  test.each(['c#', 's3', 'k8s', 'aws', 'ios', 'css', 'go', 'r', 'über', 'поиск'])(
    'of %s is the name itself',
    (word) => {
      expect(stem(word)).toBe(word)
    },
  )

  test('of a longer word is never a short name', () => {
    expect(['going', 'used', 'asses'].map(stem)).toEqual(['going', 'used', 'ass'])
  })
})
