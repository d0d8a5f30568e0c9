import type { TestProject } from 'vitest/node'
import { buildWidget, type WidgetFile } from '../../scripts/build-widget.ts'

declare module 'vitest' {
  interface ProvidedContext {
    widget: readonly WidgetFile[]
  }
}

/** Builds the widget once for all files of tests: that takes longer than all else that they start. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('widget', await buildWidget())
}
