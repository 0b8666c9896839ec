import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Cloud } from "../../core/cloud";
import type { Table } from "../../core/state/table";

const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** AWS's iterators begin with this number. */
const VERSION = Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]);

/** Makes what a client carries from one call to the next: nobody can read it, or make one of his own. It outlives a restart. */
export class Seal {
  private readonly keys: Table<string>;

  constructor(cloud: Cloud) {
    this.keys = cloud.state.table("keys");
  }

  async start(): Promise<void> {
    if (!this.keys.has("seal")) await this.keys.put("seal", randomBytes(KEY_BYTES).toString("hex"));
  }

  close(value: unknown): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.key(), iv);
    const sealed = Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()]);
    return Buffer.concat([VERSION, iv, cipher.getAuthTag(), sealed]).toString("base64");
  }

  /** @returns undefined when the text was not made here */
  open(text: string): unknown {
    const bytes = Buffer.from(text, "base64");
    const head = VERSION.length + IV_BYTES + TAG_BYTES;
    if (bytes.length < head || bytes.toString("base64") !== text) return undefined;
    const iv = bytes.subarray(VERSION.length, VERSION.length + IV_BYTES);
    try {
      const decipher = createDecipheriv(CIPHER, this.key(), iv);
      decipher.setAuthTag(bytes.subarray(VERSION.length + IV_BYTES, head));
      const value = Buffer.concat([decipher.update(bytes.subarray(head)), decipher.final()]);
      return JSON.parse(value.toString());
    } catch {
      return undefined;
    }
  }

  private key(): Buffer {
    return Buffer.from(this.keys.get("seal") ?? "", "hex");
  }
}
