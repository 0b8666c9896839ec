import type { Action } from "../../core/action";
import type { Cloud } from "../../core/cloud";
import type { ResourceType } from "../../core/resource-type";
import type { Service } from "../../core/service";
import { abortMultipartUpload } from "./actions/abort-multipart-upload";
import { completeMultipartUpload } from "./actions/complete-multipart-upload";
import { copyObject } from "./actions/copy-object";
import { createBucket } from "./actions/create-bucket";
import { createMultipartUpload } from "./actions/create-multipart-upload";
import { deleteBucket } from "./actions/delete-bucket";
import { deleteBucketCors } from "./actions/delete-bucket-cors";
import { deleteBucketEncryption } from "./actions/delete-bucket-encryption";
import { deleteBucketLifecycle } from "./actions/delete-bucket-lifecycle";
import { deleteBucketOwnershipControls } from "./actions/delete-bucket-ownership-controls";
import { deleteBucketPolicy } from "./actions/delete-bucket-policy";
import { deleteBucketTagging } from "./actions/delete-bucket-tagging";
import { deleteObject } from "./actions/delete-object";
import { deleteObjectTagging } from "./actions/delete-object-tagging";
import { deleteObjects } from "./actions/delete-objects";
import { deletePublicAccessBlock } from "./actions/delete-public-access-block";
import { getBucketAccelerateConfiguration } from "./actions/get-bucket-accelerate-configuration";
import { getBucketAcl } from "./actions/get-bucket-acl";
import { getBucketCors } from "./actions/get-bucket-cors";
import { getBucketEncryption } from "./actions/get-bucket-encryption";
import { getBucketLifecycleConfiguration } from "./actions/get-bucket-lifecycle-configuration";
import { getBucketLocation } from "./actions/get-bucket-location";
import { getBucketLogging } from "./actions/get-bucket-logging";
import { getBucketNotificationConfiguration } from "./actions/get-bucket-notification-configuration";
import { getBucketOwnershipControls } from "./actions/get-bucket-ownership-controls";
import { getBucketPolicy } from "./actions/get-bucket-policy";
import { getBucketPolicyStatus } from "./actions/get-bucket-policy-status";
import { getBucketReplication } from "./actions/get-bucket-replication";
import { getBucketRequestPayment } from "./actions/get-bucket-request-payment";
import { getBucketTagging } from "./actions/get-bucket-tagging";
import { getBucketVersioning } from "./actions/get-bucket-versioning";
import { getBucketWebsite } from "./actions/get-bucket-website";
import { getObject } from "./actions/get-object";
import { getObjectAcl } from "./actions/get-object-acl";
import { getObjectAttributes } from "./actions/get-object-attributes";
import { getObjectLockConfiguration } from "./actions/get-object-lock-configuration";
import { getObjectTagging } from "./actions/get-object-tagging";
import { getPublicAccessBlock } from "./actions/get-public-access-block";
import { headBucket } from "./actions/head-bucket";
import { headObject } from "./actions/head-object";
import { listBucketAnalyticsConfigurations } from "./actions/list-bucket-analytics-configurations";
import { listBucketIntelligentTieringConfigurations } from "./actions/list-bucket-intelligent-tiering-configurations";
import { listBucketInventoryConfigurations } from "./actions/list-bucket-inventory-configurations";
import { listBucketMetricsConfigurations } from "./actions/list-bucket-metrics-configurations";
import { listBuckets } from "./actions/list-buckets";
import { listMultipartUploads } from "./actions/list-multipart-uploads";
import { listObjectVersions } from "./actions/list-object-versions";
import { listObjects } from "./actions/list-objects";
import { listObjectsV2 } from "./actions/list-objects-v2";
import { listParts } from "./actions/list-parts";
import { putBucketAcl } from "./actions/put-bucket-acl";
import { putBucketCors } from "./actions/put-bucket-cors";
import { putBucketEncryption } from "./actions/put-bucket-encryption";
import { putBucketLifecycleConfiguration } from "./actions/put-bucket-lifecycle-configuration";
import { putBucketLogging } from "./actions/put-bucket-logging";
import { putBucketNotificationConfiguration } from "./actions/put-bucket-notification-configuration";
import { putBucketOwnershipControls } from "./actions/put-bucket-ownership-controls";
import { putBucketPolicy } from "./actions/put-bucket-policy";
import { putBucketTagging } from "./actions/put-bucket-tagging";
import { putBucketVersioning } from "./actions/put-bucket-versioning";
import { putObject } from "./actions/put-object";
import { putObjectAcl } from "./actions/put-object-acl";
import { putObjectTagging } from "./actions/put-object-tagging";
import { putPublicAccessBlock } from "./actions/put-public-access-block";
import { uploadPart } from "./actions/upload-part";
import { uploadPartCopy } from "./actions/upload-part-copy";
import { bucket } from "./resources/bucket";
import { bucketPolicy } from "./resources/bucket-policy";
import { route } from "./route";
import { S3Store } from "./store";

type MakeAction = (store: S3Store) => Action;

const ACTIONS: readonly MakeAction[] = [
  abortMultipartUpload,
  completeMultipartUpload,
  copyObject,
  createBucket,
  createMultipartUpload,
  deleteBucket,
  deleteBucketCors,
  deleteBucketEncryption,
  deleteBucketLifecycle,
  deleteBucketOwnershipControls,
  deleteBucketPolicy,
  deleteBucketTagging,
  deleteObject,
  deleteObjectTagging,
  deleteObjects,
  deletePublicAccessBlock,
  getBucketAccelerateConfiguration,
  getBucketAcl,
  getBucketCors,
  getBucketEncryption,
  getBucketLifecycleConfiguration,
  getBucketLocation,
  getBucketLogging,
  getBucketNotificationConfiguration,
  getBucketOwnershipControls,
  getBucketPolicy,
  getBucketPolicyStatus,
  getBucketReplication,
  getBucketRequestPayment,
  getBucketTagging,
  getBucketVersioning,
  getBucketWebsite,
  getObject,
  getObjectAcl,
  getObjectAttributes,
  getObjectLockConfiguration,
  getObjectTagging,
  getPublicAccessBlock,
  headBucket,
  headObject,
  listBucketAnalyticsConfigurations,
  listBucketIntelligentTieringConfigurations,
  listBucketInventoryConfigurations,
  listBucketMetricsConfigurations,
  listBuckets,
  listMultipartUploads,
  listObjectVersions,
  listObjects,
  listObjectsV2,
  listParts,
  putBucketAcl,
  putBucketCors,
  putBucketEncryption,
  putBucketLifecycleConfiguration,
  putBucketLogging,
  putBucketNotificationConfiguration,
  putBucketOwnershipControls,
  putBucketPolicy,
  putBucketTagging,
  putBucketVersioning,
  putObject,
  putObjectAcl,
  putObjectTagging,
  putPublicAccessBlock,
  uploadPart,
  uploadPartCopy,
];

const RESOURCE_TYPES: readonly ResourceType[] = [bucket, bucketPolicy];

/** Amazon S3: one for all Regions; each bucket lies in one. */
export function createS3(cloud: Cloud): Service {
  const store = new S3Store(cloud);
  return {
    name: "s3",
    protocol: "rest-xml",
    client: "@aws-sdk/client-s3",
    deniedCode: "AccessDenied",
    actions: ACTIONS.map((make) => make(store)),
    resourceTypes: RESOURCE_TYPES,
    route,
    start: () => store.start(),
    stop: () => store.stop(),
  };
}
