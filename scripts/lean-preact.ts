import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** Something that Preact can do and that the widget does without. */
export interface Ability {
  /** To go on from "never asked": `for add-ons`, `to catch what a view throws`. */
  readonly name: string
  /** How a view would ask for it. */
  readonly askedBy: RegExp
  /** How Preact's source finds out whether it was asked: conditions that never hold in the widget. */
  readonly conditions?: readonly string[]
  /** What of Preact's source, word for word, does nothing else. */
  readonly parts?: readonly string[]
  /** What of it, word for word, does more than the widget asks, and what is enough: `[text, left]`. */
  readonly shorter?: readonly (readonly [text: string, left: string])[]
}

const NEVER_ASKED: readonly Ability[] = [
  {
    name: 'for add-ons, such as hooks',
    askedBy: /\buse[A-Z]\w*\(/,
    conditions: [
      'options.vnode',
      'options._root',
      '(tmp = options._diff)',
      'options._render',
      '(tmp = options.diffed)',
      'options._commit',
      'options.unmount',
      'options.event',
      'renderHook',
      'prevDebounce',
      'prevDebounce != options.debounceRendering',
    ],
  },
  {
    name: 'to take over elements that are there',
    askedBy: /\bhydrate\b/,
    conditions: [
      'parentDom.firstChild',
      'excessDomChildren',
      'isHydrating',
      '_flags & MODE_HYDRATE',
      'nodeType == 8',
      'nodeType == 9',
    ],
    parts: [
      'isHydrating = excessDomChildren = NULL;',
      "excessDomChildren = nodeType == 'textarea' && newProps.defaultValue != NULL ? NULL : excessDomChildren && slice.call(parentDom.childNodes);",
      'excessDomChildren = NULL;',
      'excessDomChildren,',
      'isHydrating,',
      'oldVNode._flags & MODE_HYDRATE ? [oldDom] : NULL,',
      'oldVNode._flags & MODE_HYDRATE,',
      'oldVNode ? NULL : parentDom.firstChild ? slice.call(parentDom.childNodes) : NULL,',
    ],
  },
  {
    name: 'to wait, or begin anew, in the middle of a view',
    askedBy: /\b(?:Suspense|lazy)\b/,
    conditions: [
      '_flags & MODE_SUSPENDED',
      '_flags & REF_DETACHED',
      '(r = r._excess)',
      'resumed',
      'e.then',
      '++count < 25',
    ],
    parts: ['(r = vnode._component) &&'],
  },
  {
    name: 'to catch what a view throws',
    askedBy: /\b(?:getDerivedStateFromError|componentDidCatch)\b/,
    conditions: [
      'getDerivedStateFromError',
      'componentDidCatch',
      'handled',
      '_bits & COMPONENT_PENDING_ERROR',
      '_bits & COMPONENT_PROCESSING_EXCEPTION',
    ],
    shorter: [
      ['for (; (vnode = vnode._parent); )', 'while (false)'],
      ["try { if (typeof ref == 'function') {", "{ if (typeof ref == 'function') {"],
      ['} catch (e) { options._catchError(e, vnode); }', '}'],
      ['commitQueue.some(c => { try {', 'commitQueue.some(c => { {'],
      ['} catch (e) { options._catchError(e, c._vnode); }', '}'],
      [
        'try { r.componentWillUnmount(); } catch (e) { options._catchError(e, parentVNode); }',
        'r.componentWillUnmount();',
      ],
      ['|| newDom, childVNode', '|| newDom'],
      ['refQueue[i++], refQueue[i++], refQueue[i++]', 'refQueue[i++], refQueue[i++]'],
    ],
  },
  {
    name: 'for contexts and portals',
    askedBy: /\b(?:createContext|createPortal|contextType|getChildContext)\b/,
    conditions: ['provider', 'getChildContext', 'newProps._parentDom', 'props._parentDom'],
    parts: [
      'tmp = newType.contextType;',
      'const provider = tmp && globalContext[tmp._id];',
      'const componentContext = tmp ? provider ? provider.props.value : tmp._defaultValue : globalContext;',
      'this.context = context;',
      'c.context = componentContext;',
      'c._globalContext = globalContext;',
      'r._globalContext =',
      'component._globalContext,',
      'globalContext,',
      ', componentContext',
      ', c.context',
    ],
    shorter: [
      ['|| EMPTY_OBJ, EMPTY_OBJ,', '|| EMPTY_OBJ,'],
      ['this.constructor(props, context)', 'this.constructor(props)'],
    ],
  },
  {
    name: 'to say more than that a component came, changed and goes',
    askedBy:
      /\b(?:getDerivedStateFromProps|componentWill(?!Unmount)\w+|shouldComponentUpdate|getSnapshotBeforeUpdate)\b|\bcomponentDidUpdate\([^)]*,/,
    conditions: [
      'getDerivedStateFromProps',
      'componentWillMount',
      'componentWillReceiveProps',
      'shouldComponentUpdate',
      'newVNode._original != oldVNode._original',
      'componentWillUpdate',
      'getSnapshotBeforeUpdate',
    ],
    parts: [
      'c._bits &= ~COMPONENT_FORCE;',
      'component._bits |= COMPONENT_FORCE;',
      'if (!(e && e.then)) markAsForce(newVNode);',
    ],
    shorter: [['(oldProps, oldState, snapshot)', '(oldProps)']],
  },
  {
    name: 'to draw it without a change, to tell when it is drawn, or for a state told by a function',
    askedBy: /\bforceUpdate\(|\bsetState\((?:[^=]*, )?\(/,
    conditions: ["typeof update == 'function'"],
    parts: [
      'this._bits |= COMPONENT_FORCE;',
      'if (callback) this._renderCallbacks.push(callback);',
      'this._stateCallbacks.push(callback);',
      'EMPTY_ARR.push.apply(c._renderCallbacks, c._stateCallbacks);',
      'c._stateCallbacks = [];',
    ],
    shorter: [['BaseComponent.prototype.forceUpdate =', 'void']],
  },
  {
    name: 'to pass over what is the very same as the last time',
    askedBy: /\bmemo\(|\bPureComponent\b/,
    // An inner component that comes before its outer one is drawn once more with that, and as well.
    conditions: ['newVNode._original == oldVNode._original', 'rerenderQueue.length > l'],
    parts: [
      'newVNode._original = oldVNode._original + 1;',
      'newVNode._original = oldVNode._original;',
      '!original &&',
    ],
    // Of its version then only that it has one is asked.
    shorter: [
      ['original || ++vnodeId', '1'],
      ['childVNode.ref, childVNode._original', 'childVNode.ref'],
    ],
  },
  {
    name: 'to draw the same node twice, or what a component is given to hold',
    askedBy: /(?<!\?\.)\bchildren\b|^(?:export )?const \w+ = </m,
    conditions: ['childVNode.constructor === VNODE_MARKER && childVNode._depth'],
    parts: ['childVNode._depth = newParentVNode._depth + 1;', '_depth: 0,'],
  },
  {
    name: 'for HTML, styles or listeners as text, refs that are functions, listeners that capture',
    askedBy:
      /\bdangerouslySetInnerHTML\b|\b(?:style|on[A-Z]\w+)=(?:"|\{`)|\bref=\{\(|\bon\w+Capture=/,
    conditions: [
      "i == 'dangerouslySetInnerHTML'",
      'newHtml',
      'oldHtml',
      "typeof value == 'string'",
      "typeof oldValue == 'string'",
      "typeof ref == 'function'",
    ],
    parts: [
      "useCapture = name != (name = name.replace(CAPTURE_REGEX, '$1'));",
      ', useCapture',
      "if (typeof value != 'function') value = NULL;",
      "if (typeof oldValue != 'function') oldValue = NULL;",
    ],
  },
  {
    name: 'for any style but custom properties that stay',
    askedBy: /\bstyle=\{(?:\{(?! ?'--)|[^{}()]*(?:&&|\bundefined\b|\bnull\b))/,
    shorter: [
      ['if (oldValue) {', 'if (false) {'],
      ['setStyle(dom.style, name, value[name])', 'dom.style.setProperty(name, value[name])'],
    ],
  },
  {
    // An element that gets one while its event bubbles up to it would hear that event. In the widget only
    // the list of hits gets one once it is there, as the answer comes: never amid an event.
    name: 'for a listener that comes or goes',
    askedBy: /\bon[A-Z]\w+=\{[^{}()]*(?:&&|\bundefined\b|\bnull\b)/,
    conditions: ['e[EVENT_DISPATCHED] == NULL', 'e[EVENT_DISPATCHED] < this._attached[name]'],
    parts: [
      '(dom._attached || (dom._attached = {}))[name] = eventClock;',
      'let EVENT_DISPATCHED = Symbol();',
    ],
  },
  {
    name: 'to know an element again by a key',
    askedBy: /\bkey=/,
    // What moves far all the same is put in its place as it is met, be those the fewest moves or not.
    conditions: ["i == 'key'", 'moved'],
    parts: [
      'key == oldVNode.key &&',
      '&& key == NULL',
      '&& tmp.key == NULL',
      'childVNode._flags |= LIS_CANDIDATE;',
      'childVNode.key,',
    ],
    shorter: [
      ['(type, props, key, ref, original)', '(type, props, ref)'],
      ['normalizedProps, key, ref, NULL', 'normalizedProps, ref'],
      ['key, ref, _children', 'ref, _children'],
      ['moved = 1;', 'childVNode._flags |= INSERT_VNODE;'],
    ],
  },
  {
    name: 'for elements and attributes that take special care',
    askedBy:
      /<(?:textarea|progress|template|math|foreignObject)\b|\b(?:checked|default\w+|popover|is)=/,
    conditions: [
      "nodeType == 'math'",
      'namespace == MATH_NAMESPACE',
      "nodeType == 'foreignObject'",
      "nodeType == 'template'",
      "nodeType == 'textarea'",
      "nodeType == 'progress'",
      "name == 'popover'",
      "i == 'checked'",
      'checked != UNDEFINED',
      "'defaultValue' in newProps",
      'newProps.is',
      'childVNode.constructor === String',
      "typeof value == 'function'",
      "typeof childVNode == 'function'",
    ],
    parts: ["i = 'checked';"],
  },
  {
    name: 'for attributes that are not called as properties are',
    askedBy: /(?<!-)\b(?:width|height|list|form|rowSpan|colSpan|xlink\w*|className)=/,
    parts: [
      "name != 'width' &&",
      "name != 'height' &&",
      "name != 'list' &&",
      "name != 'form' &&",
      "name != 'rowSpan' &&",
      "name != 'colSpan' &&",
      "name != 'popover' &&",
      "name = name.replace(/xlink(H|:h)/, 'h').replace(/sName$/, 's');",
    ],
  },
  {
    name: 'to keep what moves alive, or to draw in its document: an iframe, a video',
    askedBy: /<(?:iframe|video|audio)\b/,
    conditions: ['parentDom.moveBefore'],
    parts: ['parentDom.ownerDocument ||'],
  },
]

/** The source of Preact in its package, which the types beside it come from too. */
const SOURCE = fileURLToPath(new URL('../node_modules/preact/src/index.js', import.meta.url))

/**
 * Builds Preact from its source, without what the widget never asks of it: 2 kB gzip less. Each
 * condition that never holds becomes `undefined`, and the minifier drops what depends on it.
 *
 * @throws where Preact's source has no such text any more
 */
export function leanPreact(abilities = NEVER_ASKED): Plugin {
  const parts = abilities.flatMap(({ parts = [] }) => parts)
  const shorter = abilities.flatMap(({ shorter = [] }) => shorter)
  const conditions = abilities.flatMap(({ conditions = [] }) => conditions)
  // Parts first: some have a condition in them.
  const cuts = [
    ...parts.map((text) => ({ text, pattern: asText(text), left: '' })),
    ...shorter.map(([text, left]) => ({ text, pattern: asText(text), left })),
    ...conditions.map((text) => ({ text, pattern: asCondition(text), left: 'undefined' })),
  ]
  const unmet = new Set(cuts.map(({ text }) => text))
  return {
    name: 'cuepoint:lean-preact',
    enforce: 'pre',
    resolveId: (id) => (id === 'preact' ? SOURCE : undefined),
    transform: {
      filter: { id: /\/preact\/src\/.*\.js$/ },
      handler: (code) =>
        cuts.reduce((source, { text, pattern, left }) => {
          const lean = source.replaceAll(pattern, left)
          if (lean !== source) unmet.delete(text)
          return lean
        }, code),
    },
    buildEnd(error) {
      const [lost] = unmet
      if (error !== undefined || lost === undefined) return
      throw new Error(
        `expected "${lost}" in Preact's source, it is not there - see how this version asks, and mend the list in scripts/lean-preact.ts`,
      )
    },
  }
}

/**
 * Sees to it that no view asks Preact for what {@link leanPreact} takes out of it.
 *
 * @throws where one does
 */
export function checkViews(): Plugin {
  return {
    name: 'cuepoint:check-views',
    enforce: 'pre',
    transform: {
      filter: { id: /\.tsx$/ },
      handler(code, id) {
        for (const { name, askedBy } of NEVER_ASKED) {
          const [received] = askedBy.exec(code) ?? []
          if (received === undefined) continue
          throw new Error(
            `${path.basename(id)}: expected a view that never asks Preact ${name}, received "${received}" - do without, or let scripts/lean-preact.ts leave that in`,
          )
        }
      },
    },
  }
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Finds a text, however it is broken into lines. */
const asText = (text: string) => new RegExp(escape(text).replaceAll(' ', '\\s+'), 'g')

/** Finds an expression where its truth is asked for, with whatever it is a property of. */
function asCondition(expression: string): RegExp {
  // A single name before a comma or a semicolon may be a parameter or a variable being declared.
  const isName = /^\w+$/.test(expression)
  const end = isName ? '&&|\\|\\||\\?|\\)' : '&&|\\|\\||\\?|\\)|;|,'
  return new RegExp(`(?<![\\w.'])(?:\\w+\\.)*${escape(expression)}(?=\\s*(?:${end}))`, 'g')
}
