import { build } from 'vite'
import config from '../vite.config.ts'

/** A file of the widget, to be published under its name. */
export interface WidgetFile {
  readonly fileName: string
  readonly code: string
}

/** Builds the widget: `cuepoint.js`, which holds its style too. Writes nothing. */
export async function buildWidget(): Promise<WidgetFile[]> {
  const built = await build({ ...config, configFile: false })
  return [built].flat().flatMap((bundle) => {
    if ('on' in bundle)
      throw new Error('expected a build, received a watcher - leave build.watch off')
    return bundle.output.map((file) => {
      if (file.type === 'chunk') return { fileName: file.fileName, code: file.code }
      throw new Error(`expected the widget to be scripts only, received ${file.fileName}`)
    })
  })
}
