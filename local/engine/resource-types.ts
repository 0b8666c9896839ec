import type { ResourceType } from "../core/resource-type";

/** The resource types that a template may use. */
export class ResourceTypes {
  private readonly exact = new Map<string, ResourceType>();
  private readonly wildcards: ResourceType[] = [];

  constructor(types: readonly ResourceType[]) {
    for (const type of types) {
      if (type.type.endsWith("*")) this.wildcards.push(type);
      else this.exact.set(type.type, type);
    }
  }

  /** @returns the type of this name; `Custom::Anything` finds `Custom::*` */
  find(type: string): ResourceType | undefined {
    return (
      this.exact.get(type) ?? this.wildcards.find((wildcard) => type.startsWith(wildcard.type.slice(0, -1)))
    );
  }
}
