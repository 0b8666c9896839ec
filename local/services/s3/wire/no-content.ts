/** Of operations that the model says answer 200, where S3 answers 204. */
export interface NoContent {
  $metadata: { httpStatusCode: number };
}

export const NO_CONTENT: NoContent = { $metadata: { httpStatusCode: 204 } };
