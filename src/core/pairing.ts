// Pairs claims with marks one to one so that the most credit is earned.
//
// Claims are disjoint and so are marks, so the graph "claim touches mark" has no cycle (two families of disjoint
// intervals on a line form a forest, and merging two claims that share a mark keeps it one). On a forest the
// best pairing is found exactly in one walk from the leaves up, in time linear in the number of edges; a general
// assignment algorithm would cost the cube of it. The tests hold it against brute force.

/** A possible pair. `required` and `optional` are its credit by the kind of mark: one of the two is 0. */
export type Edge = {
  readonly claim: number
  readonly mark: number
  readonly required: number
  readonly optional: number
}

/** Worth of a set of pairs: credit from required marks first, then from optional ones. */
type Worth = { readonly required: number; readonly optional: number }

const NOTHING: Worth = { required: 0, optional: 0 }

/** Sums of credits are rounded differently by order; nearer than this counts as a tie. */
const TIE = 1e-9

const plus = (a: Worth, b: Worth): Worth => ({
  required: a.required + b.required,
  optional: a.optional + b.optional,
})
const minus = (a: Worth, b: Worth): Worth => ({
  required: a.required - b.required,
  optional: a.optional - b.optional,
})

function beats(a: Worth, b: Worth): boolean {
  if (Math.abs(a.required - b.required) > TIE) return a.required > b.required
  return a.optional > b.optional + TIE
}

/** A claim or a mark, with the edges that lead to its children once the tree has been hung up. */
type Node = {
  readonly edges: Edge[]
  parent: Edge | null
  seen: boolean
  /** Best worth below with this node left for its parent, and with it free to pair with a child. */
  alone: Worth
  best: Worth
  chosen: Edge | null
}

/**
 * The best one-to-one pairing. `edges` list claims and marks by index in document order and must form a forest.
 * Returns the chosen edges in document order of the marks; in a tie the earlier pair is kept.
 * Throws an Error where the edges hold a cycle.
 */
export function pairBest(edges: readonly Edge[]): Edge[] {
  const claims = new Map<number, Node>()
  const marks = new Map<number, Node>()
  const nodeOf = (nodes: Map<number, Node>, index: number): Node => {
    const known = nodes.get(index)
    if (known) return known
    const node: Node = { edges: [], parent: null, seen: false, alone: NOTHING, best: NOTHING, chosen: null }
    nodes.set(index, node)
    return node
  }
  const inOrder = edges.toSorted((a, b) => a.mark - b.mark || a.claim - b.claim)
  for (const edge of inOrder) {
    nodeOf(marks, edge.mark).edges.push(edge)
    nodeOf(claims, edge.claim).edges.push(edge)
  }
  const across = (node: Node, edge: Edge): Node => {
    const mark = marks.get(edge.mark)!
    return mark === node ? claims.get(edge.claim)! : mark
  }

  const pairs: Edge[] = []
  for (const root of marks.values()) {
    if (root.seen) continue
    const order = hang(root, across)
    for (const node of order.toReversed()) weigh(node, across)
    take(order, across, pairs)
  }
  return pairs.sort((a, b) => a.mark - b.mark)
}

/** Walks a tree from its root and returns its nodes, parents before children. */
function hang(root: Node, across: (node: Node, edge: Edge) => Node): Node[] {
  root.seen = true
  const order = [root]
  for (const node of order) {
    for (const edge of node.edges) {
      if (edge === node.parent) continue
      const child = across(node, edge)
      if (child.seen)
        throw new Error('pairing: claims and marks must be disjoint, but their touches form a cycle')
      child.seen = true
      child.parent = edge
      order.push(child)
    }
  }
  return order
}

/** Weighs a node whose children have been weighed. */
function weigh(node: Node, across: (node: Node, edge: Edge) => Node): void {
  const down = node.edges.filter(edge => edge !== node.parent)
  node.alone = down.reduce((sum, edge) => plus(sum, across(node, edge).best), NOTHING)
  node.best = node.alone
  for (const edge of down) {
    const child = across(node, edge)
    const worth = plus(minus(node.alone, child.best), plus(child.alone, edge))
    // In a tie a pair goes before none: parents stand earlier on the page, and would lose to their children.
    if (beats(worth, node.best) || (node.chosen === null && !beats(node.best, worth)))
      [node.best, node.chosen] = [worth, edge]
  }
}

/** Reads the chosen pairs off a weighed tree, parents first: a child taken by its parent takes no child itself. */
function take(order: readonly Node[], across: (node: Node, edge: Edge) => Node, pairs: Edge[]): void {
  const taken = new Set<Node>()
  for (const node of order) {
    if (taken.has(node) || node.chosen === null) continue
    pairs.push(node.chosen)
    taken.add(across(node, node.chosen))
  }
}
