import type { ResourceContext } from "./resource-type";

/**
 * Whether a thing that bears a name already was made for this very resource of this stack: an operation that is taken up
 * after a crash then goes on with it, where otherwise the name is somebody else's.
 * @param tags of the thing
 */
export function isOwn(tags: Readonly<Record<string, string>>, context: ResourceContext): boolean {
  return (
    tags["aws:cloudformation:stack-id"] === context.stackId &&
    tags["aws:cloudformation:logical-id"] === context.logicalId
  );
}
