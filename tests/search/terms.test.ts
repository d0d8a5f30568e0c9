import { describe, expect, test } from 'vitest'
import { joinWords, termsOf } from '../../search/terms.ts'
import { splitWords } from '../../search/words.ts'

const KNOWN = new Set(['clickhous', 'login', 'letsencrypt', 'websocket', 'ansibl'])
const isWord = (text: string) => KNOWN.has(text.replace(/(?:e|s|is)$/, ''))
const terms = (text: string) => termsOf(splitWords(text), isWord)

describe('the terms of a text', () => {
  test('are its words by their stems, and what is written as one both whole and in parts', () => {
    expect(terms('Caching node.js')).toEqual(['cach', 'node', 'js', 'nodej'])
    expect(terms('CI/CD')).toEqual(['ci', 'cd', 'cicd'])
  })

  test('know a plural of capitals, a leading dot and a possessive', () => {
    expect(terms('.NET on VMs')).toEqual(['dotnet', 'net', 'on', 'vm', 'vms'])
    expect(terms("Heroku's")).toEqual(['heroku'])
  })

  test('take no letter of a chain for a word', () => {
    expect(terms('R&D for e-commerce')).toEqual(['for', 'commerc', 'rd', 'ecommerc'])
  })

  test('leave numbers and addresses in parts', () => {
    expect(terms('24/7 at a.b.test/c')).toEqual(['24', '7', 'at', 'test'])
  })

  test('join what the show elsewhere writes as one', () => {
    expect(terms('Click House')).toEqual(['click', 'hous', 'clickhous'])
    expect(terms('logged in')).toEqual(['log', 'in', 'login'])
    expect(terms("Let's Encrypt")).toEqual(['let', 'encrypt', 'letsencrypt'])
  })

  test('join no words of which only the first would be left', () => {
    expect(joinWords(splitWords('ansible is'), isWord)).toEqual([])
  })
})
