declare module "snappyjs" {
  /** @returns one block in Snappy's raw format */
  export function compress(block: Uint8Array): Uint8Array;
  export function uncompress(block: Uint8Array): Uint8Array;
}
