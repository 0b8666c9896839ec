import type { Table } from "../../../core/state/table";
import type { BodyStore } from "../bodies/body-store";
import { noSuchUpload } from "../errors";
import type { PartRecord, Segment, UploadRecord } from "../records";

const partKey = (part: PartRecord): string => `${part.uploadId}/${part.number}`;

const segmentsOf = (part: PartRecord | undefined): Segment[] => (part?.segment ? [part.segment] : []);

/** Uploads in parts that are under way. */
export class UploadStore {
  private readonly parts = new Map<string, Map<number, PartRecord>>();
  /** Uploads that are being completed or aborted: nobody else may use them. */
  private readonly claimed = new Set<string>();

  constructor(
    private readonly uploads: Table<UploadRecord>,
    private readonly partTable: Table<PartRecord>,
    private readonly bodies: BodyStore,
  ) {
    for (const part of partTable.all()) this.partsById(part.uploadId).set(part.number, part);
  }

  all(): UploadRecord[] {
    return this.uploads.all();
  }

  allParts(): PartRecord[] {
    return this.partTable.all();
  }

  begin(upload: UploadRecord): Promise<void> {
    return this.uploads.put(upload.uploadId, upload);
  }

  /** @throws AwsError NoSuchUpload, also when the upload is another key's */
  get(bucket: string, key: string, uploadId: string): UploadRecord {
    const upload = this.find(uploadId);
    if (!upload || upload.bucket !== bucket || upload.key !== key) throw noSuchUpload(uploadId);
    return upload;
  }

  /** @returns whether an upload is under way, also one that is about to end */
  stands(uploadId: string): boolean {
    return this.uploads.has(uploadId);
  }

  /** @returns undefined when there is no such upload, or it is about to end */
  private find(uploadId: string): UploadRecord | undefined {
    return this.claimed.has(uploadId) ? undefined : this.uploads.get(uploadId);
  }

  /**
   * Keeps everybody else away from an upload while a step runs that may end it; the upload must not be claimed already.
   * An upload that still stands afterwards is free again.
   */
  async claim<T>({ uploadId }: UploadRecord, step: () => Promise<T>): Promise<T> {
    this.claimed.add(uploadId);
    try {
      return await step();
    } finally {
      this.claimed.delete(uploadId);
    }
  }

  /** @returns the parts of an upload, by number */
  partsOf(uploadId: string): PartRecord[] {
    return [...(this.parts.get(uploadId)?.values() ?? [])].sort((a, b) => a.number - b.number);
  }

  /**
   * Puts a part, in place of an earlier one of the same number.
   * @throws AwsError NoSuchUpload when the upload ended while the part was on its way
   */
  async putPart(upload: UploadRecord, part: PartRecord): Promise<void> {
    if (this.find(upload.uploadId) !== upload) {
      await this.bodies.remove(segmentsOf(part));
      throw noSuchUpload(upload.uploadId);
    }
    const parts = this.partsById(upload.uploadId);
    const replaced = parts.get(part.number);
    parts.set(part.number, part);
    try {
      await this.partTable.put(partKey(part), part);
    } catch (error) {
      if (replaced) parts.set(part.number, replaced);
      else parts.delete(part.number);
      await this.bodies.remove(segmentsOf(part));
      throw error;
    }
    await this.bodies.remove(segmentsOf(replaced));
  }

  /**
   * Ends an upload.
   * @param used parts whose bytes have become an object's; those of all others go
   */
  async end(uploadId: string, used: ReadonlySet<PartRecord> = new Set()): Promise<void> {
    const parts = this.partsOf(uploadId);
    await this.forget(uploadId);
    await this.bodies.remove(parts.filter((part) => !used.has(part)).flatMap(segmentsOf));
  }

  /** Takes an upload out of the records; its bytes stay. */
  async forget(uploadId: string): Promise<void> {
    const parts = this.partsOf(uploadId);
    this.parts.delete(uploadId);
    await Promise.all([
      this.uploads.delete(uploadId),
      ...parts.map((part) => this.partTable.delete(partKey(part))),
    ]);
  }

  private partsById(uploadId: string): Map<number, PartRecord> {
    let parts = this.parts.get(uploadId);
    if (!parts) {
      parts = new Map();
      this.parts.set(uploadId, parts);
    }
    return parts;
  }
}
