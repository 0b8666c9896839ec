/**
 * A constant text as little-endian words, which are written several bytes at a time. The last word is filled up with
 * zeros: a write may run over by three bytes, and the next write covers them.
 */
export interface Words {
  words: Int32Array;
  /** In bytes. */
  length: number;
}

/** @param text ASCII */
export function words(text: string): Words {
  const bytes = Buffer.alloc(Math.ceil(text.length / 4) * 4);
  bytes.write(text, "latin1");
  const list = new Int32Array(bytes.length / 4);
  for (let index = 0; index < list.length; index++) list[index] = bytes.readInt32LE(index * 4);
  return { words: list, length: text.length };
}
