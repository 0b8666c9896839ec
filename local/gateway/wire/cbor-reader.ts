/** Kinds of data item, by their number in CBOR. */
const KIND = { natural: 0, negative: 1, bytes: 2, text: 3, list: 4, map: 5, tag: 6, simple: 7 } as const;

/** Additional information of an item whose length is told by a break at its end. */
const INDEFINITE = 31;
const BREAK = 0xff;
/** Tag of a time in seconds since 1970: the only one that RPC v2 has a use for beside numbers of arbitrary size. */
const EPOCH = 1;
/** No shape of AWS is nested deeper. */
const DEEPEST = 100;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads one CBOR item: maps with text keys as objects, byte strings as Uint8Array, tagged times as Date. No length is believed
 * before its bytes are there.
 * @throws Error when the bytes are anything else, or more follow
 * @see https://www.rfc-editor.org/rfc/rfc8949
 */
export function readCbor(bytes: Buffer): unknown {
  const reader = new Reader(bytes);
  const value = reader.item(0);
  if (!reader.ended) throw new Error("more bytes follow");
  return value;
}

class Reader {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  get ended(): boolean {
    return this.at === this.bytes.length;
  }

  item(depth: number): unknown {
    if (depth > DEEPEST) throw new Error("nested too deep");
    const { kind, info } = this.head();
    switch (kind) {
      case KIND.natural:
        return this.argument(info);
      case KIND.negative:
        return -1 - this.argument(info);
      case KIND.bytes:
        return this.string(kind, info);
      case KIND.text:
        return utf8.decode(this.string(kind, info));
      case KIND.list:
        return [...this.items(info, () => this.item(depth + 1))];
      case KIND.map:
        return Object.fromEntries(this.items(info, () => [this.key(), this.item(depth + 1)] as const));
      case KIND.tag:
        return this.tagged(this.argument(info), depth);
      default:
        return this.simple(info);
    }
  }

  private head(): { kind: number; info: number } {
    const [byte = 0] = this.take(1);
    return { kind: byte >> 5, info: byte & 0x1f };
  }

  private take(length: number): Buffer {
    if (length > this.bytes.length - this.at) throw new Error("the bytes end too soon");
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** Integers of 64 bits become numbers, as near as those come: no shape here needs them exact. */
  private argument(info: number): number {
    if (info < 24) return info;
    if (info === 24) return this.take(1).readUInt8();
    if (info === 25) return this.take(2).readUInt16BE();
    if (info === 26) return this.take(4).readUInt32BE();
    if (info === 27) return Number(this.take(8).readBigUInt64BE());
    throw new Error(`additional information ${info} has no meaning here`);
  }

  private string(kind: number, info: number): Buffer {
    if (info !== INDEFINITE) return this.take(this.argument(info));
    const parts: Buffer[] = [];
    while (!this.atBreak()) {
      const part = this.head();
      if (part.kind !== kind) throw new Error("a string has a part of another kind");
      parts.push(this.take(this.argument(part.info)));
    }
    return Buffer.concat(parts);
  }

  private *items<T>(info: number, read: () => T): Generator<T> {
    if (info === INDEFINITE) {
      while (!this.atBreak()) yield read();
      return;
    }
    for (let left = this.argument(info); left > 0; left--) yield read();
  }

  private atBreak(): boolean {
    if (this.bytes[this.at] !== BREAK) return false;
    this.at++;
    return true;
  }

  private key(): string {
    const { kind, info } = this.head();
    if (kind !== KIND.text) throw new Error("a key is no text");
    return utf8.decode(this.string(kind, info));
  }

  private tagged(tag: number, depth: number): Date {
    const value = this.item(depth + 1);
    const date = new Date(typeof value === "number" ? Math.round(value * 1000) : Number.NaN);
    if (tag !== EPOCH || Number.isNaN(date.getTime())) throw new Error(`tag ${tag} is not read here`);
    return date;
  }

  private simple(info: number): boolean | number | null {
    if (info === 20 || info === 21) return info === 21;
    if (info === 22 || info === 23) return null;
    if (info === 25) return halfFloat(this.take(2).readUInt16BE());
    if (info === 26) return this.take(4).readFloatBE();
    if (info === 27) return this.take(8).readDoubleBE();
    throw new Error(`simple value ${info} has no meaning here`);
  }
}

/** Sign, five bits of exponent, ten of fraction. */
function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
