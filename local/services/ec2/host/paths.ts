import { join, normalize } from "node:path";

/**
 * Paths of an instance and where they lie on this machine: everything below the instance's own root.
 * A path that climbs with `..` ends at the root, as it does on the instance.
 */
export const inside = (root: string, path: string): string => join(root, normalize(join("/", path)));
