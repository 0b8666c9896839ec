import { notModelled } from "../../../core/errors";

/** Destinations, sources and conversions that AWS has and the local cloud has not, by the member that asks for them. */
const REFUSED: readonly string[] = [
  "ElasticsearchDestinationConfiguration",
  "AmazonopensearchserviceDestinationConfiguration",
  "AmazonOpenSearchServerlessDestinationConfiguration",
  "SplunkDestinationConfiguration",
  "HttpEndpointDestinationConfiguration",
  "SnowflakeDestinationConfiguration",
  "IcebergDestinationConfiguration",
  "ElasticsearchDestinationUpdate",
  "AmazonopensearchserviceDestinationUpdate",
  "AmazonOpenSearchServerlessDestinationUpdate",
  "SplunkDestinationUpdate",
  "HttpEndpointDestinationUpdate",
  "SnowflakeDestinationUpdate",
  "IcebergDestinationUpdate",
  "MSKSourceConfiguration",
  "DatabaseSourceConfiguration",
];

/** Destinations of which a request may hold exactly one. */
export const DESTINATION_MEMBERS: readonly string[] = [
  "S3DestinationConfiguration",
  "ExtendedS3DestinationConfiguration",
  "RedshiftDestinationConfiguration",
  ...REFUSED.filter((member) => member.endsWith("DestinationConfiguration")),
];

/**
 * Refuses by name what is not modelled.
 * @throws AwsError NotModelledByLocalCloud
 */
export function refuseUnmodelled(input: object): void {
  const members = input as Readonly<Record<string, unknown>>;
  for (const member of REFUSED) {
    if (members[member] !== undefined) throw notModelled(`Firehose ${member}`);
  }
}

/**
 * Format conversion (Parquet, ORC) is refused when it is switched on; `Enabled: false` changes nothing.
 * @throws AwsError NotModelledByLocalCloud
 */
export function refuseConversion(conversion: { Enabled?: boolean } | undefined): void {
  if (conversion !== undefined && conversion.Enabled !== false) {
    throw notModelled("Firehose DataFormatConversionConfiguration (Parquet, ORC)");
  }
}
