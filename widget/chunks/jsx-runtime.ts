import { createElement, Fragment, type ComponentType, type VNode } from 'preact'

/**
 * What JSX becomes: Preact's own `jsx`, without what only rendering to text needs of it. The build
 * puts this module in the place of `preact/jsx-runtime`.
 */
export function jsx(type: ComponentType | string, props: object, key?: string): VNode {
  return createElement(type as string, key === undefined ? props : { ...props, key }) // either will do
}

export { Fragment, jsx as jsxs }
