import { DeleteObjectsCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { RECORD_BYTES } from "./batches";
import { BUCKET, client } from "./stream";

/** Counts the records that are delivered, by the sizes of the objects, and deletes these. */
export class Drain {
  private readonly s3: S3Client;
  private records = 0;

  constructor(port: number) {
    this.s3 = new S3Client(client(port));
  }

  /** Resolves when so many records were delivered, or more. @returns how many */
  async until(wanted: () => number): Promise<number> {
    while (this.records < wanted()) {
      const { Contents = [] } = await this.s3.send(new ListObjectsV2Command({ Bucket: BUCKET }));
      if (Contents.length === 0) continue;
      this.records += Contents.reduce((sum, { Size = 0 }) => sum + Size / RECORD_BYTES, 0);
      const Objects = Contents.map(({ Key }) => ({ Key }));
      await this.s3.send(new DeleteObjectsCommand({ Bucket: BUCKET, Delete: { Objects } }));
    }
    return this.records;
  }
}
