import type { BucketRecord, ObjectRecord, UploadRecord } from "../../local/services/s3/records";

/** An object of 10 bytes, `0123456789`. */
export function objectRecord(more: Partial<ObjectRecord> = {}): ObjectRecord {
  return {
    bucket: "logs",
    key: "k",
    versionId: "null",
    order: 1,
    modified: Date.UTC(2026, 0, 15, 12, 0, 0),
    headers: { contentType: "binary/octet-stream" },
    metadata: {},
    encryption: { algorithm: "AES256" },
    size: 10,
    etag: "781e5e245d69b566979b86e28d23f2c7",
    segments: [],
    ...more,
  } as ObjectRecord;
}

export function uploadRecord(more: Partial<UploadRecord> = {}): UploadRecord {
  return {
    bucket: "logs",
    bucketId: "1",
    key: "k",
    uploadId: "u",
    order: 2,
    overwrites: false,
    initiated: 0,
    initiator: { ID: "i", DisplayName: "i" },
    headers: { contentType: "binary/octet-stream" },
    metadata: {},
    encryption: { algorithm: "AES256" },
    ...more,
  };
}

export function bucketRecord(more: Partial<BucketRecord> = {}): BucketRecord {
  return {
    name: "logs",
    id: "1",
    region: "us-east-1",
    created: 0,
    ownership: "BucketOwnerEnforced",
    ...more,
  };
}
