import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  type LineCounter,
  type Node,
  type Pair,
  type ParsedNode,
  visit,
} from "yaml";
import type { Place } from "./problem";

/** Finds the places of keys and values in a parsed YAML document. */
export class YamlPlaces {
  constructor(
    private readonly document: Document.Parsed,
    private readonly lines: LineCounter,
  ) {}

  /** @returns the place of an offset */
  at(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  /** @returns where a value stands, or its key when nothing stands there, or the map that lacks it */
  value(path: readonly PropertyKey[]): Place {
    const pair = this.pair(path);
    if (pair === undefined)
      return path.length === 0 ? this.start(this.document.contents) : this.value(path.slice(0, -1));
    const empty = pair.value === null || (isScalar(pair.value) && pair.value.source === "");
    return empty ? this.key(path) : this.start(pair.value);
  }

  /** @returns where a key stands */
  key(path: readonly PropertyKey[]): Place {
    return this.start(this.pair(path)?.key ?? this.document.contents);
  }

  /** @returns where the first alias (`*name`) stands */
  firstAlias(): Place {
    let first: Node | undefined;
    visit(this.document, {
      Alias: (_, node) => {
        first = node;
        return visit.BREAK;
      },
    });
    return this.start(first);
  }

  private pair(path: readonly PropertyKey[]): Pair<ParsedNode, ParsedNode | null> | undefined {
    let node: unknown = this.document.contents;
    let found: Pair<ParsedNode, ParsedNode | null> | undefined;
    for (const key of path) {
      const map = isAlias(node) ? node.resolve(this.document) : node;
      if (!isMap<ParsedNode, ParsedNode | null>(map)) return undefined;
      found = map.items.findLast((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (found === undefined) return undefined;
      node = found.value;
    }
    return found;
  }

  private start(node: Node | null | undefined): Place {
    return this.at(node?.range?.[0] ?? 0);
  }
}
