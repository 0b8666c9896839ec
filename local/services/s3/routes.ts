/** One operation of S3 and the request that asks for it. */
export interface OperationRoute {
  operation: string;
  method: string;
  /** Where the path points. */
  target: "service" | "bucket" | "object";
  /** Query parameters that must be there. */
  query?: readonly string[];
  /** Header that must be there. */
  header?: string;
}

type Rule = [operation: string, method: string, query?: string | string[], header?: string];

const routes = (target: OperationRoute["target"], rules: readonly Rule[]): OperationRoute[] =>
  rules.map(([operation, method, query = [], header]) => ({
    operation,
    method,
    target,
    query: [query].flat(),
    ...(header !== undefined && { header }),
  }));

const COPY_SOURCE = "x-amz-copy-source";

/**
 * Every operation of S3's general purpose buckets, modelled or not, so that what is not is refused by its name. The first
 * that fits is meant: those that a query parameter names stand before those that the method alone names.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
 */
export const ROUTES: readonly OperationRoute[] = [
  ...routes("service", [["ListBuckets", "GET"]]),
  ...routes("bucket", [
    ["GetBucketAbac", "GET", "abac"],
    ["PutBucketAbac", "PUT", "abac"],
    ["GetBucketAccelerateConfiguration", "GET", "accelerate"],
    ["PutBucketAccelerateConfiguration", "PUT", "accelerate"],
    ["GetBucketAcl", "GET", "acl"],
    ["PutBucketAcl", "PUT", "acl"],
    ["GetBucketAnalyticsConfiguration", "GET", ["analytics", "id"]],
    ["ListBucketAnalyticsConfigurations", "GET", "analytics"],
    ["PutBucketAnalyticsConfiguration", "PUT", "analytics"],
    ["DeleteBucketAnalyticsConfiguration", "DELETE", "analytics"],
    ["GetBucketCors", "GET", "cors"],
    ["PutBucketCors", "PUT", "cors"],
    ["DeleteBucketCors", "DELETE", "cors"],
    ["GetBucketEncryption", "GET", "encryption"],
    ["PutBucketEncryption", "PUT", "encryption"],
    ["DeleteBucketEncryption", "DELETE", "encryption"],
    ["GetBucketIntelligentTieringConfiguration", "GET", ["intelligent-tiering", "id"]],
    ["ListBucketIntelligentTieringConfigurations", "GET", "intelligent-tiering"],
    ["PutBucketIntelligentTieringConfiguration", "PUT", "intelligent-tiering"],
    ["DeleteBucketIntelligentTieringConfiguration", "DELETE", "intelligent-tiering"],
    ["GetBucketInventoryConfiguration", "GET", ["inventory", "id"]],
    ["ListBucketInventoryConfigurations", "GET", "inventory"],
    ["PutBucketInventoryConfiguration", "PUT", "inventory"],
    ["DeleteBucketInventoryConfiguration", "DELETE", "inventory"],
    ["GetBucketLifecycleConfiguration", "GET", "lifecycle"],
    ["PutBucketLifecycleConfiguration", "PUT", "lifecycle"],
    ["DeleteBucketLifecycle", "DELETE", "lifecycle"],
    ["GetBucketLocation", "GET", "location"],
    ["GetBucketLogging", "GET", "logging"],
    ["PutBucketLogging", "PUT", "logging"],
    ["GetBucketMetadataConfiguration", "GET", "metadataConfiguration"],
    ["CreateBucketMetadataConfiguration", "POST", "metadataConfiguration"],
    ["DeleteBucketMetadataConfiguration", "DELETE", "metadataConfiguration"],
    ["GetBucketMetadataTableConfiguration", "GET", "metadataTable"],
    ["CreateBucketMetadataTableConfiguration", "POST", "metadataTable"],
    ["DeleteBucketMetadataTableConfiguration", "DELETE", "metadataTable"],
    ["UpdateBucketMetadataAnnotationTableConfiguration", "PUT", "metadataAnnotationTable"],
    ["UpdateBucketMetadataInventoryTableConfiguration", "PUT", "metadataInventoryTable"],
    ["UpdateBucketMetadataJournalTableConfiguration", "PUT", "metadataJournalTable"],
    ["GetBucketMetricsConfiguration", "GET", ["metrics", "id"]],
    ["ListBucketMetricsConfigurations", "GET", "metrics"],
    ["PutBucketMetricsConfiguration", "PUT", "metrics"],
    ["DeleteBucketMetricsConfiguration", "DELETE", "metrics"],
    ["GetBucketNotificationConfiguration", "GET", "notification"],
    ["PutBucketNotificationConfiguration", "PUT", "notification"],
    ["GetObjectLockConfiguration", "GET", "object-lock"],
    ["PutObjectLockConfiguration", "PUT", "object-lock"],
    ["GetBucketOwnershipControls", "GET", "ownershipControls"],
    ["PutBucketOwnershipControls", "PUT", "ownershipControls"],
    ["DeleteBucketOwnershipControls", "DELETE", "ownershipControls"],
    ["GetBucketPolicyStatus", "GET", "policyStatus"],
    ["GetBucketPolicy", "GET", "policy"],
    ["PutBucketPolicy", "PUT", "policy"],
    ["DeleteBucketPolicy", "DELETE", "policy"],
    ["GetPublicAccessBlock", "GET", "publicAccessBlock"],
    ["PutPublicAccessBlock", "PUT", "publicAccessBlock"],
    ["DeletePublicAccessBlock", "DELETE", "publicAccessBlock"],
    ["GetBucketReplication", "GET", "replication"],
    ["PutBucketReplication", "PUT", "replication"],
    ["DeleteBucketReplication", "DELETE", "replication"],
    ["GetBucketRequestPayment", "GET", "requestPayment"],
    ["PutBucketRequestPayment", "PUT", "requestPayment"],
    ["CreateSession", "GET", "session"],
    ["GetBucketTagging", "GET", "tagging"],
    ["PutBucketTagging", "PUT", "tagging"],
    ["DeleteBucketTagging", "DELETE", "tagging"],
    ["ListMultipartUploads", "GET", "uploads"],
    ["GetBucketVersioning", "GET", "versioning"],
    ["PutBucketVersioning", "PUT", "versioning"],
    ["ListObjectVersions", "GET", "versions"],
    ["GetBucketWebsite", "GET", "website"],
    ["PutBucketWebsite", "PUT", "website"],
    ["DeleteBucketWebsite", "DELETE", "website"],
    ["DeleteObjects", "POST", "delete"],
    ["ListObjectsV2", "GET", "list-type"],
    ["ListObjects", "GET"],
    ["CreateBucket", "PUT"],
    ["DeleteBucket", "DELETE"],
    ["HeadBucket", "HEAD"],
  ]),
  ...routes("object", [
    ["GetObjectAcl", "GET", "acl"],
    ["PutObjectAcl", "PUT", "acl"],
    ["GetObjectAnnotation", "GET", ["annotation", "annotationName"]],
    ["ListObjectAnnotations", "GET", "annotation"],
    ["PutObjectAnnotation", "PUT", "annotation"],
    ["DeleteObjectAnnotation", "DELETE", "annotation"],
    ["GetObjectAttributes", "GET", "attributes"],
    ["UpdateObjectEncryption", "PUT", "encryption"],
    ["GetObjectLegalHold", "GET", "legal-hold"],
    ["PutObjectLegalHold", "PUT", "legal-hold"],
    ["RenameObject", "PUT", "renameObject"],
    ["RestoreObject", "POST", "restore"],
    ["GetObjectRetention", "GET", "retention"],
    ["PutObjectRetention", "PUT", "retention"],
    ["SelectObjectContent", "POST", "select"],
    ["GetObjectTagging", "GET", "tagging"],
    ["PutObjectTagging", "PUT", "tagging"],
    ["DeleteObjectTagging", "DELETE", "tagging"],
    ["GetObjectTorrent", "GET", "torrent"],
    ["CreateMultipartUpload", "POST", "uploads"],
    ["CompleteMultipartUpload", "POST", "uploadId"],
    ["ListParts", "GET", "uploadId"],
    ["UploadPartCopy", "PUT", ["partNumber", "uploadId"], COPY_SOURCE],
    ["UploadPart", "PUT", ["partNumber", "uploadId"]],
    ["AbortMultipartUpload", "DELETE", "uploadId"],
    ["CopyObject", "PUT", [], COPY_SOURCE],
    ["GetObject", "GET"],
    ["PutObject", "PUT"],
    ["DeleteObject", "DELETE"],
    ["HeadObject", "HEAD"],
  ]),
];
