import { expect, test } from 'vitest'
import { findChromium, type Machine } from '../../scripts/chromium.ts'

/** A Linux machine for a person who is not root, with nothing on it, where nothing can be installed. */
const bare: Machine = {
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  home: '/home/ada',
  isRoot: false,
  playwrightPath: '/home/ada/.cache/ms-playwright/chrome',
  runs: () => false,
  install: () => false,
}

const having = (...programs: string[]) => ({
  runs: (program: string) => programs.includes(program),
})

/** Installs what is asked for where `installs` says so, and keeps what it was asked. */
function installing(installs: Record<string, string>, ...programs: string[]) {
  const commands: string[] = []
  return {
    commands,
    install(command: string, args: readonly string[]) {
      const name = command === 'apt-get' ? 'apt-get' : 'playwright'
      const line = [name, ...args.filter((word) => !word.endsWith('cli.js'))].join(' ')
      commands.push(line)
      const installed = installs[line]
      if (installed === undefined) return false
      programs.push(installed)
      return true
    },
    runs: (program: string) => programs.includes(program),
  }
}

test('CHROME_PATH comes before all others', () => {
  const machine = {
    ...bare,
    env: { ...bare.env, CHROME_PATH: '/opt/chrome' },
    ...having('/opt/chrome', '/usr/bin/chromium'),
  }
  expect(findChromium(machine)).toBe('/opt/chrome')
})

test('a wrong CHROME_PATH is told, and nothing else is taken instead', () => {
  const machine = {
    ...bare,
    env: { ...bare.env, CHROME_PATH: '/opt/chrom' },
    ...having('/usr/bin/chromium'),
  }
  expect(() => findChromium(machine)).toThrow(
    new Error(
      'CHROME_PATH: expected the path of a Chrome or Chromium that starts, received "/opt/chrom" - correct it, or unset it to have one found',
    ),
  )
})

test.each<[NodeJS.Platform, string]>([
  ['linux', '/usr/bin/chromium'],
  ['linux', '/usr/local/bin/google-chrome'],
  ['linux', '/usr/bin/microsoft-edge'],
  ['linux', '/home/ada/.cache/ms-playwright/chrome'],
  ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', '/home/ada/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['win32', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
  ['win32', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
])('on %s the one at %s is found', (platform, program) => {
  const env = {
    ...bare.env,
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
  }
  expect(findChromium({ ...bare, platform, env, ...having(program) })).toBe(program)
})

test('root on Debian gets one by apt, which asks nobody else', () => {
  const machine = installing(
    { 'apt-get update': '', 'apt-get install --yes chromium': '/usr/bin/chromium' },
    '/usr/bin/apt-get',
  )
  expect(findChromium({ ...bare, isRoot: true, ...machine })).toBe('/usr/bin/chromium')
  expect(machine.commands).toEqual(['apt-get update', 'apt-get install --yes chromium'])
})

test('where the package of that name holds no browser, it is downloaded with its libraries', () => {
  const machine = installing(
    {
      'apt-get update': '',
      'apt-get install --yes chromium': '/usr/share/doc/chromium',
      'playwright install --with-deps chromium': bare.playwrightPath,
    },
    '/usr/bin/apt-get',
  )
  expect(findChromium({ ...bare, isRoot: true, ...machine })).toBe(bare.playwrightPath)
})

test('who is not root gets one by download', () => {
  const machine = installing(
    { 'playwright install chromium': bare.playwrightPath },
    '/usr/bin/apt-get',
  )
  expect(findChromium({ ...bare, ...machine })).toBe(bare.playwrightPath)
  expect(machine.commands).toEqual(['playwright install chromium'])
})

test('where none is there and none can be installed, it says what to do', () => {
  expect(() => findChromium(bare)).toThrow(
    new Error(
      'Chromium: expected Chrome, Chromium or Edge on this machine, found none, and could neither download one nor install one with apt - install Chrome (https://www.google.com/chrome/) or Chromium (Debian, Ubuntu: sudo apt-get install chromium), or set CHROME_PATH to the path of one',
    ),
  )
})
