import { AwsError, type ErrorMembers } from "../../core/errors";
import type { ObjectRecord, VersionRecord } from "./records";

/**
 * The errors of S3, in its own sentences and with the members that it puts into their bodies.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */

/** Of a request that S3 denies beside all policies. */
export const accessDenied = (sentence = "Access Denied"): AwsError =>
  new AwsError("AccessDenied", sentence, 403);

export const invalidRequest = (sentence: string): AwsError => new AwsError("InvalidRequest", sentence);

export const invalidArgument = (sentence: string, name: string, value?: string | number): AwsError =>
  new AwsError("InvalidArgument", sentence, 400, {
    ArgumentName: name,
    ...(value !== undefined && { ArgumentValue: value }),
  });

export const malformedXml = (): AwsError =>
  new AwsError(
    "MalformedXML",
    "The XML you provided was not well-formed or did not validate against our published schema",
  );

/** Of a header that S3 has only elsewhere, such as in directory buckets. */
export const notImplemented = (header: string, additionalMessage?: string): AwsError =>
  new AwsError("NotImplemented", "A header you provided implies functionality that is not implemented", 501, {
    Header: header,
    ...(additionalMessage && { additionalMessage }),
  });

export const methodNotAllowed = (
  method: string,
  resourceType: string,
  headers: Record<string, string> = {},
): AwsError =>
  new AwsError(
    "MethodNotAllowed",
    "The specified method is not allowed against this resource.",
    405,
    { Method: method, ResourceType: resourceType },
    headers,
  );

// Buckets

const ofBucket = (code: string, sentence: string, status: number, bucket: string): AwsError =>
  new AwsError(code, sentence, status, { BucketName: bucket });

export const noSuchBucket = (bucket: string): AwsError =>
  ofBucket("NoSuchBucket", "The specified bucket does not exist", 404, bucket);

export const bucketAlreadyOwned = (bucket: string): AwsError =>
  ofBucket(
    "BucketAlreadyOwnedByYou",
    "Your previous request to create the named bucket succeeded and you already own it.",
    409,
    bucket,
  );

export const bucketNotEmpty = (bucket: string, versioned: boolean): AwsError =>
  ofBucket(
    "BucketNotEmpty",
    `The bucket you tried to delete is not empty${versioned ? ". You must delete all versions in the bucket." : ""}`,
    409,
    bucket,
  );

export const invalidBucketName = (bucket: string): AwsError =>
  ofBucket("InvalidBucketName", "The specified bucket is not valid.", 400, bucket);

/** Of a configuration that a bucket has not: `NoSuchTagSet`, `NoSuchBucketPolicy` … */
export const noConfiguration = (code: string, sentence: string, bucket: string): AwsError =>
  ofBucket(code, sentence, 404, bucket);

/** Of a request that was signed for a Region where the bucket is not. */
export const permanentRedirect = (bucket: string, region: string): AwsError =>
  new AwsError(
    "PermanentRedirect",
    "The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.",
    301,
    { Endpoint: `s3.${region}.amazonaws.com`, Bucket: bucket },
    { "x-amz-bucket-region": region },
  );

export const aclsNotSupported = (): AwsError =>
  new AwsError("AccessControlListNotSupported", "The bucket does not allow ACLs");

export const aclWithoutOwnership = (): AwsError =>
  new AwsError(
    "InvalidBucketAclWithObjectOwnership",
    "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
  );

// Objects

/** @param marker the delete marker that hides the object, where there is one */
export const noSuchKey = (key: string, marker?: VersionRecord): AwsError =>
  new AwsError(
    "NoSuchKey",
    "The specified key does not exist.",
    404,
    { Key: key },
    marker && { "x-amz-delete-marker": "true", "x-amz-version-id": marker.versionId },
  );

export const noSuchVersion = (key: string, versionId: string): AwsError =>
  new AwsError("NoSuchVersion", "The specified version does not exist.", 404, {
    Key: key,
    VersionId: versionId,
  });

export const invalidVersionId = (versionId: string): AwsError =>
  invalidArgument("Invalid version id specified", "versionId", versionId);

export const keyTooLong = (size: number): AwsError =>
  new AwsError("KeyTooLongError", "Your key is too long", 400, { Size: size, MaxSizeAllowed: 1024 });

export const invalidRange = (range: string, size: number): AwsError =>
  new AwsError(
    "InvalidRange",
    "The requested range is not satisfiable",
    416,
    { RangeRequested: range, ActualObjectSize: size },
    { "content-range": `bytes */${size}` },
  );

export const invalidPartNumber = (part: number, parts: number): AwsError =>
  new AwsError("InvalidPartNumber", "The requested partnumber is not satisfiable", 416, {
    PartNumberRequested: part,
    ActualPartCount: parts,
  });

export const notModified = ({ etag, modified, versionId }: ObjectRecord): AwsError =>
  new AwsError(
    "NotModified",
    "Not Modified",
    304,
    {},
    {
      etag: `"${etag}"`,
      "last-modified": new Date(modified).toUTCString(),
      ...(versionId !== "null" && { "x-amz-version-id": versionId }),
    },
  );

export const preconditionFailed = (condition: string): AwsError =>
  new AwsError("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412, {
    Condition: condition,
  });

export const conditionalConflict = (condition: string, key: string): AwsError =>
  new AwsError(
    "ConditionalRequestConflict",
    "The conditional request cannot succeed due to a conflicting operation against this resource.",
    409,
    { Condition: condition, Key: key },
  );

export const invalidTag = (sentence: string, members: ErrorMembers = {}): AwsError =>
  new AwsError("InvalidTag", sentence, 400, members);

// Bodies

export const badDigest = (sentence: string, members: ErrorMembers = {}): AwsError =>
  new AwsError("BadDigest", sentence, 400, members);

export const invalidDigest = (contentMd5: string): AwsError =>
  new AwsError("InvalidDigest", "The Content-MD5 you specified was invalid.", 400, {
    "Content-MD5": contentMd5,
  });

export const incompleteBody = (
  sentence = "You did not provide the number of bytes specified by the Content-Length HTTP header",
): AwsError => new AwsError("IncompleteBody", sentence);

export const entityTooLarge = (proposed: number, most: number): AwsError =>
  new AwsError("EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", 400, {
    ProposedSize: proposed,
    MaxSizeAllowed: most,
  });

export const missingContentLength = (): AwsError =>
  new AwsError("MissingContentLength", "You must provide the Content-Length HTTP header.", 411);

/** Of a chunk whose signature is not the one that follows from its bytes. */
export const chunkSignatureMismatch = (): AwsError =>
  new AwsError(
    "SignatureDoesNotMatch",
    "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
    403,
  );

// Uploads in parts

export const noSuchUpload = (uploadId: string): AwsError =>
  new AwsError(
    "NoSuchUpload",
    "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.",
    404,
    { UploadId: uploadId },
  );

export const invalidPart = (uploadId: string, part: number, etag: string): AwsError =>
  new AwsError(
    "InvalidPart",
    "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
    400,
    { UploadId: uploadId, PartNumber: part, ETag: etag },
  );

export const invalidPartOrder = (uploadId: string): AwsError =>
  new AwsError(
    "InvalidPartOrder",
    "The list of parts was not in ascending order. Parts must be ordered by part number.",
    400,
    { UploadId: uploadId },
  );

export const entityTooSmall = (part: number, etag: string, size: number, least: number): AwsError =>
  new AwsError("EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size", 400, {
    ETag: etag,
    MinSizeAllowed: least,
    PartNumber: part,
    ProposedSize: size,
  });
