import type { Cloud } from "../../core/cloud";
import { BodyStore } from "./bodies/body-store";
import { BucketStore } from "./buckets/bucket-store";
import { ObjectStore, segmentsOf } from "./objects/object-store";
import type { BucketRecord, PartRecord, UploadRecord, VersionRecord } from "./records";
import { UploadStore } from "./uploads/upload-store";

/**
 * All that S3 keeps. Records are in tables of one log, bytes in files beside it. A write lays down its bytes first and the
 * record that names them last, so whatever moment a process is killed at, an object is there whole or not at all.
 */
export class S3Store {
  readonly bodies: BodyStore;
  readonly buckets: BucketStore;
  readonly objects: ObjectStore;
  readonly uploads: UploadStore;
  private order: number;

  constructor(readonly cloud: Cloud) {
    const { state } = cloud;
    this.bodies = new BodyStore(state.path("bodies"), state.durable);
    this.buckets = new BucketStore(state.table<BucketRecord>("buckets"));
    this.objects = new ObjectStore(state.table<VersionRecord>("versions"), this.bodies, cloud.events);
    this.uploads = new UploadStore(
      state.table<UploadRecord>("uploads"),
      state.table<PartRecord>("parts"),
      this.bodies,
    );
    this.order = [...this.objects.all(), ...this.uploads.all()].reduce(
      (highest, { order }) => Math.max(highest, order),
      0,
    );
  }

  /** Removes what a killed process left half done: uploads that became objects, and files that nothing names. */
  async start(): Promise<void> {
    await this.dropEndedUploads();
    const live = [
      ...this.objects.all().flatMap(segmentsOf),
      ...this.uploads.allParts().flatMap(({ segment }) => segment ?? []),
    ];
    await this.bodies.open(new Set(live.map(({ id }) => id)));
  }

  stop(): Promise<void> {
    return this.bodies.close();
  }

  /** Now, in whole seconds: S3 knows no finer. */
  now(): number {
    return Math.floor(this.cloud.clock.now() / 1000) * 1000;
  }

  nextOrder(): number {
    this.order++;
    return this.order;
  }

  /** Removes a bucket that has no objects left, with the uploads that are under way in it. */
  async deleteBucket(bucket: BucketRecord): Promise<void> {
    const uploads = this.uploads.all().filter((upload) => upload.bucket === bucket.name);
    const deleted = this.buckets.delete(bucket);
    this.objects.forget(bucket.name);
    await deleted;
    await Promise.all(uploads.map(({ uploadId }) => this.uploads.end(uploadId)));
  }

  private async dropEndedUploads(): Promise<void> {
    const completed = new Set(
      this.objects.all().map((version) => (version.deleteMarker ? undefined : version.uploadId)),
    );
    const ended = (upload: UploadRecord): boolean =>
      completed.has(upload.uploadId) || this.buckets.find(upload.bucket)?.id !== upload.bucketId;
    const standing = new Set<string>();
    for (const upload of this.uploads.all()) {
      if (ended(upload)) await this.uploads.forget(upload.uploadId);
      else standing.add(upload.uploadId);
    }
    for (const { uploadId } of this.uploads.allParts()) {
      if (!standing.has(uploadId)) await this.uploads.forget(uploadId);
    }
  }
}
