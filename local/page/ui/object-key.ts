/** The parts of an object's key, as Firehose makes it. */
export interface KeyParts {
  prefix: string;
  stream: string;
  version: string;
  /** When its oldest record came, `2026-01-15 12:00:00`. */
  time: string;
  uuid: string;
  extension: string;
}

const NAME =
  /^([\w.-]+)-(\d+)-(\d{4}-\d\d-\d\d)-(\d\d)-(\d\d)-(\d\d)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(\.[^/]*)?$/;

/**
 * @returns the key's parts, undefined when Firehose did not make it
 * @see https://docs.aws.amazon.com/firehose/latest/dev/s3-object-name.html
 */
export function partsOf(key: string): KeyParts | undefined {
  const slash = key.lastIndexOf("/") + 1;
  const found = NAME.exec(key.slice(slash));
  if (!found) return undefined;
  const [, stream = "", version = "", date, hour, minute, second, uuid = "", extension = ""] = found;
  return {
    ...{ prefix: key.slice(0, slash), stream, version, uuid, extension },
    time: `${date} ${hour}:${minute}:${second}`,
  };
}

/** A folder of the bucket; `/` makes folders of keys, the bucket itself has none. */
export interface Folder<T> {
  /** `year=2026/` */
  name: string;
  /** Everything up to here. */
  path: string;
  folders: Folder<T>[];
  objects: T[];
  /** Objects in it and below. */
  count: number;
}

/** @returns the bucket as a tree, the newest objects first in each folder */
export function treeOf<T extends { key: string; at: number }>(objects: readonly T[]): Folder<T> {
  const root: Folder<T> = { name: "", path: "", folders: [], objects: [], count: 0 };
  for (const object of [...objects].sort((one, other) => other.at - one.at)) {
    let at = root;
    at.count++;
    for (const part of object.key.split("/").slice(0, -1)) {
      const name = `${part}/`;
      let next = at.folders.find((folder) => folder.name === name);
      if (!next) {
        next = { name, path: at.path + name, folders: [], objects: [], count: 0 };
        at.folders.push(next);
      }
      at = next;
      at.count++;
    }
    at.objects.push(object);
  }
  return root;
}
