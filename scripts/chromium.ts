import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/** What {@link findChromium} asks of the machine; a test gives its own. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly isRoot: boolean
  /** Where Playwright's own download is, or would be. */
  readonly playwrightPath: string
  /** Whether the program is there and starts. */
  runs(program: string): boolean
  /** Runs a command with its output shown; true where it succeeded. */
  install(command: string, args: readonly string[]): boolean
}

/**
 * Finds a Chrome, Chromium or Edge: the one that `CHROME_PATH` names, else one that is installed,
 * else one that it installs, with apt as root or by Playwright's download.
 *
 * @returns the path of its program
 * @throws where `CHROME_PATH` names none, or none is there and none can be installed; the message
 *   says what to install
 */
export function findChromium(machine: Machine = thisMachine()): string {
  const chosen = machine.env['CHROME_PATH']
  if (chosen) {
    if (machine.runs(chosen)) return chosen
    throw new Error(
      `CHROME_PATH: expected the path of a Chrome or Chromium that starts, received "${chosen}" - correct it, or unset it to have one found`,
    )
  }
  return findInstalled(machine) ?? installChromium(machine)
}

/** Starts a browser as a visitor has it: no sound before a click, and no calls to its maker. */
export function launchChromium(machine: Machine = thisMachine()): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(machine),
    chromiumSandbox: !machine.isRoot,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

function findInstalled(machine: Machine): string | undefined {
  return [...wellKnownPaths(machine), machine.playwrightPath].find((program) =>
    machine.runs(program),
  )
}

function installChromium(machine: Machine): string {
  const apt = (args: string[]) => machine.install('apt-get', args)
  const download = (...args: string[]) =>
    machine.install(process.execPath, [PLAYWRIGHT_CLI, 'install', ...args, 'chromium'])
  const canUseApt = machine.isRoot && machine.runs('/usr/bin/apt-get')

  // apt first: it also brings the libraries that a download needs and a bare machine lacks.
  if (canUseApt && apt(['update']) && apt(['install', '--yes', 'chromium'])) {
    const installed = findInstalled(machine)
    if (installed !== undefined) return installed
  }
  if (download(...(canUseApt ? ['--with-deps'] : [])) && machine.runs(machine.playwrightPath)) {
    return machine.playwrightPath
  }
  throw new Error(
    'Chromium: expected Chrome, Chromium or Edge on this machine, found none, and could neither download one nor install one with apt - install Chrome (https://www.google.com/chrome/) or Chromium (Debian, Ubuntu: sudo apt-get install chromium), or set CHROME_PATH to the path of one',
  )
}

/** Where browsers install themselves, the ones nearest to Chromium first. */
function wellKnownPaths({ platform, env, home }: Machine): string[] {
  switch (platform) {
    case 'darwin':
      return ['/Applications', path.posix.join(home, 'Applications')].flatMap((folder) =>
        ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
          (name) => `${folder}/${name}.app/Contents/MacOS/${name}`,
        ),
      )
    case 'win32':
      return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) =>
          ['Chromium', 'Google\\Chrome', 'Microsoft\\Edge'].map(
            (name) =>
              `${folder}\\${name}\\Application\\${name.endsWith('Edge') ? 'msedge' : 'chrome'}.exe`,
          ),
        )
    default:
      return (env['PATH'] ?? '')
        .split(':')
        .flatMap((folder) =>
          [
            'chromium',
            'chromium-browser',
            'google-chrome',
            'google-chrome-stable',
            'microsoft-edge',
          ].map((name) => `${folder}/${name}`),
        )
  }
}

const PLAYWRIGHT_CLI = path.join(
  path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'cli.js',
)

function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    playwrightPath: chromium.executablePath(),
    runs(program) {
      if (!existsSync(program)) return false
      // Chrome for Windows opens a window when it is asked for its version.
      if (process.platform === 'win32') return true
      return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0
    },
    install(command, args) {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      console.error(`No Chromium found, trying: ${[command, ...args].join(' ')}`)
      return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0
    },
  }
}
