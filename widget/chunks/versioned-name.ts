/**
 * The name of a script that never means other bytes: it has a part of their hash in it.
 *
 * @param name `cuepoint-player`, say
 * @param integrity of the script, as for `<script integrity>`: `sha256-…`
 */
export function versionedName(name: string, integrity: string): string {
  return `${name}-${integrity.slice(7, 15).replace(/\W/g, '_')}.js`
}
