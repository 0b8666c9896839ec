import type { FunctionCode } from "@aws-sdk/client-lambda";
import type { GetObjectCommandOutput } from "@aws-sdk/client-s3";
import type { Cloud } from "../../../core/cloud";
import { isAwsError, notModelled } from "../../../core/errors";
import type { Identity } from "../../../core/identity";
import { codeDenied, codeUnavailable, invalidParameterValue } from "../errors";

/** Most bytes of an archive in S3. */
const LARGEST = 262_144_000;

/**
 * Reads the archive that a request names, from S3 with the rights of the caller.
 * @throws AwsError when it names none or several, or S3 does not give it
 */
export async function fetchCode(cloud: Cloud, identity: Identity, code: FunctionCode): Promise<Buffer> {
  const { ZipFile, S3Bucket: Bucket, S3Key: Key, S3ObjectVersion: VersionId, ImageUri } = code;
  if (ImageUri !== undefined) throw notModelled("lambda container image (ImageUri)");
  if (code.SourceKMSKeyArn !== undefined)
    throw notModelled("lambda code encrypted with a KMS key (SourceKMSKeyArn)");
  if (ZipFile !== undefined) {
    if (Bucket !== undefined || Key !== undefined)
      throw invalidParameterValue(
        "Please do not provide other FunctionCode parameters when providing a ZipFile.",
      );
    return Buffer.from(ZipFile);
  }
  if (Bucket === undefined || Key === undefined)
    throw invalidParameterValue("Please provide a source for function code.");
  try {
    const { Body } = await cloud.call<GetObjectCommandOutput>(identity, "s3", "GetObject", {
      Bucket,
      Key,
      ...(VersionId !== undefined && { VersionId }),
    });
    return await collect(Body);
  } catch (error) {
    if (!isAwsError(error)) throw error;
    if (error.code === "AccessDenied") throw codeDenied(error.message);
    throw codeUnavailable(error.code, error.message);
  }
}

async function collect(body: unknown): Promise<Buffer> {
  if (body instanceof Uint8Array) return Buffer.from(body);
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > LARGEST) throw invalidParameterValue(`Unzipped size must be smaller than ${LARGEST} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
