import { findChromium } from '../../scripts/chromium.ts'

/** Finds or installs the browser once, before the first test that needs it and outside its time limit. */
export function setup(): void {
  process.env['CHROME_PATH'] = findChromium()
}
