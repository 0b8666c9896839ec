/** Configuration of a client: where, and as whom. */
export interface ClientConfig {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  maxAttempts: number;
  forcePathStyle: true;
}

/** One thing that is tried on a resource. It does no harm where it is allowed. */
export interface Probe {
  /** `list`, `read`, `write` … */
  verb: string;
  /** Operation as AWS names it, `s3:GetObject`. */
  action: string;
  /** @param id PhysicalResourceId of the resource */
  call(config: ClientConfig, id: string): Promise<unknown>;
}

const DENIED = /^(AccessDenied|AccessDeniedException|UnauthorizedOperation|Forbidden)$/;

/**
 * Tries something with the real client.
 * @returns whether IAM lets it through; whatever else goes wrong with it afterwards
 */
export async function isAllowed(probe: Probe, config: ClientConfig, id: string): Promise<boolean> {
  try {
    await probe.call(config, id);
    return true;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (DENIED.test(error.name)) return false;
    // An answer that is no refusal came behind it; one that is none at all would prove nothing.
    if ("$metadata" in error) return true;
    throw error;
  }
}
