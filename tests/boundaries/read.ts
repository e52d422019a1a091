// Reads what a source file imports and what it touches outside itself, from its syntax tree.

import { parseSync } from 'vite'

export type Import = {
  readonly from: string
  /** Gone when the program runs. */
  readonly typeOnly: boolean
  /** By `import()`, or as the address of a worker. */
  readonly lazy: boolean
}

export type Reading = {
  readonly imports: readonly Import[]
  /** Uses of the clock, of chance and of what only a page or Node has, as they would be written. */
  readonly impure: readonly string[]
}

type Node = { readonly type: string; readonly [key: string]: unknown }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

/** Names that mean something outside the file: a clock, chance, a page, Node, or the door to all of them. */
const OUTSIDE = new Set(
  (
    'Date performance crypto globalThis window self top parent document navigator location history screen ' +
    'localStorage sessionStorage indexedDB caches fetch XMLHttpRequest WebSocket EventSource Worker BroadcastChannel ' +
    'setTimeout setInterval setImmediate clearTimeout clearInterval requestAnimationFrame requestIdleCallback ' +
    'queueMicrotask matchMedia getComputedStyle getSelection alert confirm prompt customElements Image Audio ' +
    'HTMLElement Element Event CustomEvent EventTarget AbortController console process Buffer require global'
  ).split(' '),
)

/** Wrappers that TypeScript puts around a value: all else that begins with TS is type and runs nothing. */
const AROUND_A_VALUE = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'TSEnumDeclaration',
  'TSEnumBody',
  'TSEnumMember',
  'TSModuleDeclaration',
  'TSModuleBlock',
  'TSExportAssignment',
  'TSParameterProperty',
])

export function readSource(source: string, file = 'source.ts'): Reading {
  const lang = file.endsWith('.tsx') ? 'tsx' : /\.[cm]?js$/.test(file) ? 'js' : 'ts'
  const parsed = parseSync(file, source, { lang, sourceType: 'module', astType: 'ts' })
  if (parsed.errors.length > 0) throw new SyntaxError(`${file}: ${parsed.errors[0]?.message}`)
  const program = parsed.program as unknown as Node
  const imports: Import[] = []
  const impure = new Set<string>()
  const own = namesOf(program)

  const add = (from: unknown, how: Partial<Import> = {}) => {
    const path = textOf(from)
    // An address put together while running cannot be checked, so it is a breach by itself.
    imports.push({ from: path ?? '(computed)', typeOnly: false, lazy: false, ...how })
  }

  const visit = (node: Node, isType: boolean): void => {
    switch (node.type) {
      case 'ImportDeclaration':
        return add(node.source, {
          typeOnly: node.importKind === 'type' || allTypes(node.specifiers, 'importKind'),
        })
      case 'ExportAllDeclaration':
        return add(node.source, { typeOnly: node.exportKind === 'type' })
      case 'ExportNamedDeclaration':
        if (node.source)
          return add(node.source, {
            typeOnly: node.exportKind === 'type' || allTypes(node.specifiers, 'exportKind'),
          })
        break
      case 'ImportExpression':
        add(node.source, { lazy: true })
        break
      case 'TSImportType':
        add(node.source ?? node.argument, { typeOnly: true })
        break
      case 'TSImportEqualsDeclaration': {
        const reference = node.moduleReference
        if (isNode(reference) && reference.type === 'TSExternalModuleReference')
          add(reference.expression, { typeOnly: node.importKind === 'type' })
        return
      }
      case 'CallExpression':
        if (isNamed(node.callee, 'require') && !own.has('require')) add((node.arguments as unknown[])[0])
        else for (const from of globs(node)) add(from, { lazy: true })
        break
      case 'NewExpression': {
        const address = ownAddress(node)
        if (address) add(address, { lazy: true })
        break
      }
      case 'MemberExpression':
        if (isNamed(node.object, 'Math') && nameOfProperty(node) === 'random') impure.add('Math.random')
        break
      case 'VariableDeclarator':
        if (isNamed(node.init, 'Math') && JSON.stringify(node.id).includes('"random"'))
          impure.add('Math.random')
        break
      case 'Identifier':
        if (!isType && OUTSIDE.has(node.name as string) && !own.has(node.name as string))
          impure.add(node.name as string)
        break
    }
    for (const [key, value] of Object.entries(node)) {
      if (isNameOnly(node, key)) continue
      for (const child of Array.isArray(value) ? value : [value]) {
        if (!isNode(child)) continue
        visit(child, isType || (child.type.startsWith('TS') && !AROUND_A_VALUE.has(child.type)))
      }
    }
  }
  visit(program, false)
  return { imports, impure: [...impure] }
}

/** Where an identifier is only a label: `a.name`, `{ name: … }`, `class { name() {} }`, and an import's own words. */
function isNameOnly(node: Node, key: string) {
  if (node.type === 'MemberExpression') return key === 'property' && !node.computed
  if (/^(Property|PropertyDefinition|AccessorProperty|MethodDefinition|TSEnumMember)$/.test(node.type))
    return (key === 'key' || key === 'id') && !node.computed
  return (
    /^(LabeledStatement|BreakStatement|ContinueStatement|MetaProperty)$/.test(node.type) && key !== 'body'
  )
}

/**
 * Every name the file binds itself, in whatever scope. Coarse, but in the safe direction for prose like a variable
 * called `document`; a real use of the page beside it would still not pass the type check of a room without a page.
 */
function namesOf(program: Node): Set<string> {
  const names = new Set<string>()
  const bind = (pattern: unknown): void => {
    if (!isNode(pattern)) return
    if (pattern.type === 'Identifier') names.add(pattern.name as string)
    else if (pattern.type === 'Property') bind(pattern.value)
    else if (pattern.type === 'AssignmentPattern') bind(pattern.left)
    else if (pattern.type === 'RestElement') bind(pattern.argument)
    else if (pattern.type === 'TSParameterProperty') bind(pattern.parameter)
    else
      for (const part of [pattern.properties, pattern.elements]) if (Array.isArray(part)) part.forEach(bind)
  }
  const visit = (node: Node): void => {
    if (node.type === 'VariableDeclarator') bind(node.id)
    if (/^Import.*Specifier$/.test(node.type)) bind(node.local)
    if (/Function|^Class/.test(node.type)) bind(node.id)
    if (Array.isArray(node.params) && !node.type.startsWith('TS')) node.params.forEach(bind)
    if (node.type === 'CatchClause') bind(node.param)
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child)
  }
  visit(program)
  return names
}

/** `import { type A, type B }`: nothing of it is left to run. With no names at all it runs the file. */
function allTypes(specifiers: unknown, kind: 'importKind' | 'exportKind') {
  return (
    Array.isArray(specifiers) &&
    specifiers.length > 0 &&
    specifiers.every(one => isNode(one) && one[kind] === 'type')
  )
}

const isNamed = (node: unknown, name: string) =>
  isNode(node) && node.type === 'Identifier' && node.name === name

function nameOfProperty(node: Node) {
  if (!node.computed && isNode(node.property)) return node.property.name
  return textOf(node.property)
}

function textOf(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TSLiteralType') return textOf(node.literal)
  if (node.type === 'TemplateLiteral' && Array.isArray(node.quasis) && node.quasis.length === 1)
    return (node.quasis[0] as { value: { cooked: string } }).value.cooked
  return null
}

const isImportMeta = (node: unknown, property: string) =>
  isNode(node) &&
  node.type === 'MemberExpression' &&
  isNode(node.object) &&
  node.object.type === 'MetaProperty' &&
  nameOfProperty(node) === property

/** The patterns of Vite's `import.meta.glob`, which imports whatever they match. */
function globs(call: Node): unknown[] {
  if (!isImportMeta(call.callee, 'glob')) return []
  const first = (call.arguments as unknown[])[0]
  return isNode(first) && first.type === 'ArrayExpression' ? (first.elements as unknown[]) : [first]
}

/** The program in `new URL('./file.ts', import.meta.url)`, as workers are named; pictures and folders are none. */
function ownAddress(node: Node): unknown {
  const [path, base] = node.arguments as unknown[]
  if (!isNamed(node.callee, 'URL') || !isImportMeta(base, 'url')) return null
  return /\.[cm]?[jt]sx?$/.test(textOf(path) ?? '') ? path : null
}
