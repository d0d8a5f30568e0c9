import { build, type Plugin } from 'vite'
import { describe, expect, test } from 'vitest'
import { checkViews, leanPreact } from '../../scripts/lean-preact.ts'

/** Builds a view that is not on the disk. */
async function buildView(source: string, plugin: Plugin): Promise<string> {
  const view: Plugin = {
    name: 'view',
    resolveId: (id) => (id.endsWith('View.tsx') ? 'View.tsx' : undefined),
    load: (id) => (id === 'View.tsx' ? source : undefined),
  }
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [view, plugin],
    build: { write: false, lib: { entry: 'View.tsx', formats: ['es'], fileName: 'view' } },
  })
  const [bundle] = [built].flat()
  if (bundle === undefined || !('output' in bundle)) throw new Error('expected a bundle')
  return bundle.output[0].code
}

const VIEW = "import { h, render } from 'preact'\nrender(h('p', {}, 'Cue'), document.body)"

describe('Preact without what nobody asks of it', () => {
  test('renders, and knows no HTML as text, no context, no other updates than its own', async () => {
    const code = await buildView(VIEW, leanPreact())
    expect(code).toContain('createElementNS')
    for (const gone of [
      'innerHTML',
      'contextType',
      'getDerivedState',
      'moveBefore',
      'forceUpdate',
    ]) {
      expect(code).not.toContain(gone)
    }
  })

  test.each([
    ['condition', 'options._sing', { conditions: ['options._sing'] }],
    ['part', 'sing(vnode);', { parts: ['sing(vnode);'] }],
    ['longer text', 'sing = loudly;', { shorter: [['sing = loudly;', 'hum();']] as const }],
  ])('is not built where a %s cannot be found', async (_, text, asked) => {
    const ability = { name: 'to sing', askedBy: /sing/, ...asked }
    await expect(buildView(VIEW, leanPreact([ability]))).rejects.toThrow(
      `expected "${text}" in Preact's source, it is not there - see how this version asks, and mend the list in scripts/lean-preact.ts`,
    )
  })

  test.each([
    ['for add-ons, such as hooks', 'useState(', 'const [a] = useState(1)'],
    ['to catch what a view throws', 'componentDidCatch', 'class A { componentDidCatch() {} }'],
    [
      'to draw it without a change, to tell when it is drawn, or for a state told by a function',
      'setState((',
      'this.setState((state) => state)',
    ],
    ['to pass over what is the very same as the last time', 'memo(', 'const B = memo(A)'],
    [
      'to say more than that a component came, changed and goes',
      'componentDidUpdate(props,',
      'class A { componentDidUpdate(props, state) {} }',
    ],
    [
      'to draw the same node twice, or what a component is given to hold',
      'children',
      'const A = ({ children }) => children',
    ],
    [
      'to draw the same node twice, or what a component is given to hold',
      'const BAR = <',
      'const BAR = <hr />',
    ],
    ['for any style but custom properties that stay', 'style={{', '<i style={{ top: 0 }} />'],
    [
      'for any style but custom properties that stay',
      'style={part &&',
      '<i style={part && { top: 0 }} />',
    ],
    ['for a listener that comes or goes', 'onClick={act &&', '<b onClick={act && (() => 1)} />'],
    ['to know an element again by a key', 'key=', '<li key={name} />'],
    ['for attributes that are not called as properties are', 'width=', '<img width={2} />'],
    ['for elements and attributes that take special care', 'checked=', '<input checked={on} />'],
  ])('is never asked %s', async (name, received, source) => {
    await expect(
      buildView(`export const view = () => {\n${source}\n}`, checkViews()),
    ).rejects.toThrow(
      `View.tsx: expected a view that never asks Preact ${name}, received "${received}" - do without, or let scripts/lean-preact.ts leave that in`,
    )
  })
})
