/**
 * Masks what changes with the code of the assets alone: their hashes, and the fingerprint and the logical id that the CDK
 * makes of an instance's CloudFormation Init.
 */
export function maskHashes<T>(template: T): T {
  const masked = JSON.stringify(template)
    .replace(/[0-9a-f]{64}/g, "<asset>")
    .replace(/(?<=fingerprint: )[0-9a-f]{16}/g, "<fingerprint>")
    .replace(/(?<=Instance[0-9A-F]{8})[0-9a-f]{16}/g, "<replaced>");
  return JSON.parse(masked);
}
