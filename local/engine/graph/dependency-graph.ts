/** Which node needs which others first. */
export class DependencyGraph {
  private readonly needs = new Map<string, Set<string>>();
  private readonly needed = new Map<string, Set<string>>();

  /** @param edges node → nodes that it needs; a need that is no node itself is left out */
  constructor(edges: ReadonlyMap<string, Iterable<string>>) {
    for (const node of edges.keys()) {
      this.needs.set(node, new Set());
      this.needed.set(node, new Set());
    }
    for (const [node, others] of edges) {
      for (const other of others) {
        this.needed.get(other)?.add(node);
        if (this.needs.has(other)) this.needs.get(node)?.add(other);
      }
    }
  }

  get nodes(): string[] {
    return [...this.needs.keys()];
  }

  dependencies(node: string): ReadonlySet<string> {
    return this.needs.get(node) ?? new Set();
  }

  dependents(node: string): ReadonlySet<string> {
    return this.needed.get(node) ?? new Set();
  }

  /** @returns a circle as a path whose last node needs its first, or undefined when there is none */
  cycle(): string[] | undefined {
    const done = new Set<string>();
    const path: string[] = [];
    const visit = (node: string): string[] | undefined => {
      const at = path.indexOf(node);
      if (at >= 0) return path.slice(at);
      if (done.has(node)) return undefined;
      path.push(node);
      for (const other of this.dependencies(node)) {
        const found = visit(other);
        if (found) return found;
      }
      path.pop();
      done.add(node);
      return undefined;
    };
    for (const node of this.nodes) {
      const found = visit(node);
      if (found) return found;
    }
    return undefined;
  }
}
