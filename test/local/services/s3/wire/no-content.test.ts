import { DeleteBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { NO_CONTENT } from "../../../../../local/services/s3/wire/no-content";
import { startEdge } from "../../../../support/edge";

test("an answer without content has the status 204 on the wire", async () => {
  await using edge = await startEdge();
  edge.answers.set("s3.DeleteBucket", () => NO_CONTENT);
  const { $metadata } = await new S3Client(edge.client).send(new DeleteBucketCommand({ Bucket: "logs" }));
  expect($metadata.httpStatusCode).toBe(204);
});
